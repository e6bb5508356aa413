package io.vitrine.internal.resp;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.RedisAuthException;
import io.vitrine.RedisClusterException;
import io.vitrine.RedisScriptException;
import io.vitrine.RedisServerException;
import io.vitrine.RedisWrongTypeException;
import io.vitrine.spi.ErrorKind;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class ServerErrorsTest {

    @ParameterizedTest
    @CsvSource({
        "MOVED 3999 127.0.0.1:6381, MOVED, REDIRECT",
        "ASK 3999 127.0.0.1:6381, ASK, REDIRECT",
        "LOADING Redis is loading the dataset in memory, LOADING, TRANSIENT",
        "CLUSTERDOWN Hash slot not served, CLUSTERDOWN, TRANSIENT",
        "MASTERDOWN Link with MASTER is down, MASTERDOWN, TRANSIENT",
        "BUSY Redis is busy running a script, BUSY, TRANSIENT",
        "NOREPLICAS Not enough good replicas to write., NOREPLICAS, TRANSIENT",
        "TRYAGAIN Multiple keys request during rehashing of slot, TRYAGAIN, MIGRATION",
        "READONLY You can't write against a read only replica., READONLY, ROLE",
        "UNBLOCKED force unblock from blocking operation, UNBLOCKED, ROLE",
        "OOM command not allowed when used memory > 'maxmemory'., OOM, CAPACITY",
        "MISCONF Redis is configured to save RDB snapshots, MISCONF, CAPACITY",
        "NOAUTH Authentication required., NOAUTH, AUTH",
        "WRONGPASS invalid username-password pair, WRONGPASS, AUTH",
        "NOPERM this user has no permissions, NOPERM, AUTH",
        "ERR unknown command 'foo', ERR, USAGE",
        "WRONGTYPE Operation against a key, WRONGTYPE, USAGE",
        "CROSSSLOT Keys in request don't hash to the same slot, CROSSSLOT, USAGE",
        "NOSCRIPT No matching script., NOSCRIPT, USAGE",
        "EXECABORT Transaction discarded, EXECABORT, USAGE",
        "BUSYGROUP Consumer Group name already exists, BUSYGROUP, USAGE",
        "MY_CODE2 of a script, MY_CODE2, USAGE",
        "NOPROTO unsupported protocol version, NOPROTO, USAGE",
        "ERR, ERR, USAGE"
    })
    void haveTheCodeAndTheKindOfTheTable(String text, String code, ErrorKind kind) {
        RedisServerException error = ServerErrors.of(text);
        assertThat(error.code()).isEqualTo(code);
        assertThat(error.kind()).isEqualTo(kind);
        assertThat(error.serverMessage()).isEqualTo(text);
        assertThat(error).hasMessageContaining(text).hasMessageContaining("docs/failures/");
    }

    @ParameterizedTest
    @CsvSource({
        "key not found",
        "''",
        "' ERR leading space'",
        "Err mixed case",
        "1ERR digit first",
        "_ERR underscore first",
        "ERR:colon",
        "ÉRR accent",
        "user:1234:token is wrong"
    })
    void haveNoCodeWhenTheFirstWordIsNone(String text) {
        RedisServerException error = ServerErrors.of(text);
        assertThat(error.code()).isEqualTo("OTHER");
        assertThat(error.kind()).isEqualTo(ErrorKind.USAGE);
        assertThat(error.serverMessage()).isEqualTo(text);
    }

    static Stream<Arguments> classes() {
        return Stream.of(
                Arguments.of("NOAUTH x", RedisAuthException.class),
                Arguments.of("WRONGPASS x", RedisAuthException.class),
                Arguments.of("NOPERM x", RedisAuthException.class),
                Arguments.of("WRONGTYPE x", RedisWrongTypeException.class),
                Arguments.of("NOSCRIPT x", RedisScriptException.class),
                Arguments.of("MOVED 1 a:1", RedisClusterException.class),
                Arguments.of("ASK 1 a:1", RedisClusterException.class),
                Arguments.of("CROSSSLOT x", RedisClusterException.class),
                Arguments.of("CLUSTERDOWN x", RedisClusterException.class),
                Arguments.of("TRYAGAIN x", RedisClusterException.class),
                Arguments.of("ERR x", RedisServerException.class),
                Arguments.of("LOADING x", RedisServerException.class));
    }

    @ParameterizedTest
    @MethodSource("classes")
    void haveAClassOfTheirOwnWhereOneIsCaught(String text, Class<?> expected) {
        assertThat(ServerErrors.of(text)).isExactlyInstanceOf(expected);
    }

    /** As Redis 7.0.15 and 6.2 send them. What a script did before it failed is not undone, so none of these may be retried. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ERR value is not an integer or out of range script: c9de48fe8f60d116de68a05101deb9f683108802, on @user_script:1.",
                "WRONGTYPE Operation against a key holding the wrong kind of value script: 5860e4a, on @user_script:1.",
                "OOM command not allowed when used memory > 'maxmemory'. script: 0a9f75e9, on @user_script:1.",
                "READONLY You can't write against a read only replica. script: 0a9f75e9, on @user_script:1.",
                "WRONGTYPE Operation against a key holding the wrong kind of value script: g, on @user_function:2.",
                "ERR Error compiling script (new function): user_script:1: '=' expected near 'error'",
                "ERR Error running script (call to f_0a9f75e9): @user_script:1: @user_script: 1: -READONLY You can't write",
                "NOSCRIPT No matching script. Please use EVAL."
            })
    void areTheCallersMistakeWhenTheyComeOutOfAScript(String text) {
        RedisServerException error = ServerErrors.of(text);
        assertThat(error).isInstanceOf(RedisScriptException.class);
        assertThat(error.kind()).isEqualTo(ErrorKind.USAGE);
        assertThat(error.code()).isEqualTo(text.substring(0, text.indexOf(' ')));
    }

    @Test
    void areOfTheScriptWhenTheirCommandRanOne() {
        RedisServerException notFound = ServerErrors.of("key not found");
        for (String command : new String[] {"EVAL", "EVALSHA", "EVAL_RO", "EVALSHA_RO", "FCALL", "FCALL_RO"}) {
            RedisServerException raised = ServerErrors.inReplyTo(command, notFound);
            assertThat(raised).isInstanceOf(RedisScriptException.class);
            assertThat(raised.code()).isEqualTo("OTHER");
            assertThat(raised.serverMessage()).isEqualTo("key not found");
        }
        assertThat(ServerErrors.inReplyTo("BF.ADD", notFound)).isSameAs(notFound);
        RedisServerException loading = ServerErrors.of("LOADING Redis is loading");
        assertThat(ServerErrors.inReplyTo("EVAL", loading)).isSameAs(loading);
    }

    @Test
    void haveNoStackTraceWhenTheyAreRedirects() {
        assertThat(ServerErrors.of("MOVED 3999 127.0.0.1:6381").getStackTrace()).isEmpty();
        assertThat(ServerErrors.of("ERR x").getStackTrace()).isNotEmpty();
    }
}
