package org.opendatabutton.example;

import java.time.LocalDate;

/** An act as the application keeps it, in its own words. */
record Act(String number, LocalDate voted, String code, String subject, String title) {}
