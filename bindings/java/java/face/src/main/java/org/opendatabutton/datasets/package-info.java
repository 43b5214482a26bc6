/**
 * The typed records of the standard, of the latest version of each data set. Contracts of public procurement are in
 * {@link org.opendatabutton.datasets.marchespublics}.
 *
 * <p>Generated from the descriptors, whose titles and descriptions are in French. Records are immutable; a builder takes
 * null for no value. What is wrong with a record is said when it is written, all at once.
 */
@NullMarked
package org.opendatabutton.datasets;

import org.jspecify.annotations.NullMarked;
