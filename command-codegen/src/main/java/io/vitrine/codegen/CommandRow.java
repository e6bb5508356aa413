package io.vitrine.codegen;

/**
 * A row of {@code commands.tsv}; the columns are explained next to it.
 *
 * @param arity as in COMMAND INFO
 * @param idempotency the name of a constant of {@code CommandSpec.Idempotency}
 */
record CommandRow(
        String name,
        String group,
        String since,
        int arity,
        String flags,
        String categories,
        String keySpecs,
        String tips,
        String deprecated,
        String syntax,
        String idempotency) {

    /** The name of the command's constant: {@code CLIENT_NO_EVICT}. */
    String constant() {
        return name.replaceAll("[^A-Z0-9]", "_");
    }
}
