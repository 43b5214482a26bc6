/**
 * Export and check French local open data (SCDL).
 *
 * <p>Records go in, a file that is compliant by construction and a receipt come out:
 * {@link org.opendatabutton.Export}, and for contracts of public procurement
 * {@link org.opendatabutton.DocumentExport}. Any file can be checked against its schema, with Validata's verdict:
 * {@link org.opendatabutton.Validator}. The standards' typed records are in {@link org.opendatabutton.datasets}.
 *
 * <p>Whatever goes wrong while working is an {@link org.opendatabutton.OpenDataButtonException}; a misuse is one of
 * the JDK's own exceptions ({@code IllegalStateException} after {@code close}, {@code NullPointerException},
 * {@code IllegalArgumentException}).
 */
@NullMarked
package org.opendatabutton;

import org.jspecify.annotations.NullMarked;
