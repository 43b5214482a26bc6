package org.opendatabutton.example;

import java.time.LocalDate;

/** An act as the application stores it, under its own names. */
record Act(String number, LocalDate voted, String code, String subject, String title) {}
