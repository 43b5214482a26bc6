/**
 * Export and check French local open data (SCDL).
 *
 * <p>{@link org.opendatabutton.Export} turns records into a file that is compliant by construction, with a receipt;
 * {@link org.opendatabutton.DocumentExport} does so for contracts of public procurement.
 * {@link org.opendatabutton.Validator} checks any file against its schema, with Validata's verdict. The typed records
 * of the standards are in {@link org.opendatabutton.datasets}.
 *
 * <p>A failure at run time is an {@link org.opendatabutton.OpenDataButtonException}; a misuse is one of
 * the JDK's own exceptions ({@code IllegalStateException} after {@code close}, {@code NullPointerException},
 * {@code IllegalArgumentException}).
 */
@NullMarked
package org.opendatabutton;

import org.jspecify.annotations.NullMarked;
