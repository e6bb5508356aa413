package io.vitrine.args;

import java.util.List;
import java.util.Set;

/**
 * What a server says of a command it has.
 *
 * @param name in lower case; of a subcommand {@code config|get}
 * @param arity the exact number of words with the name, or, negative, the least
 * @param flags {@code readonly}, {@code write}, …
 * @param firstKey the position of the first key; 0 for none
 * @param lastKey the position of the last key; negative counts from the end
 * @param keyStep from one key to the next
 * @param categories ACL categories with {@code @}
 * @param tips {@code request_policy:all_shards}, …. Since 7.0
 * @param subcommands those of a container. Since 7.0
 */
public record CommandDetails(
        String name,
        int arity,
        Set<String> flags,
        int firstKey,
        int lastKey,
        int keyStep,
        Set<String> categories,
        List<String> tips,
        List<CommandDetails> subcommands) {

    public CommandDetails {
        flags = Set.copyOf(flags);
        categories = Set.copyOf(categories);
        tips = List.copyOf(tips);
        subcommands = List.copyOf(subcommands);
    }
}
