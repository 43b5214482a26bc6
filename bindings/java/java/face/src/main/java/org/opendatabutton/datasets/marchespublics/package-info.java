// Generated from the descriptors by core/codegen (`make generate`): do not edit.

/**
 * Données essentielles des marchés publics et des concessions (<code>marches-publics</code> 2.0.3).
 *
 * <p>Contracts: {@link Marche}, {@link ContratConcession}.
 *
 * <p>Source: https://github.com/139bercy/format-commande-publique, version 2.0.3.
 */
@NullMarked
package org.opendatabutton.datasets.marchespublics;

import org.jspecify.annotations.NullMarked;
