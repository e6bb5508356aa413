package io.vitrine.it.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitrine.RedisClient;
import io.vitrine.RedisException;
import io.vitrine.RedisOptions;
import io.vitrine.RedisServerException;
import io.vitrine.args.AclLogEntry;
import io.vitrine.args.AclUser;
import io.vitrine.options.Protocol;
import io.vitrine.testkit.RedisServer;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

@OnEveryServer
class AclCommandsIT extends CommandsOnServer {

    AclCommandsIT(Protocol protocol, RedisServer server) {
        super(protocol, server);
    }

    @Test
    void usersAreMadeToldAndDeleted() {
        redis.aclSetuser("u", "on", ">secret", "~a*", "+@read", "-@dangerous");
        assertThat(redis.aclUsers()).contains("default", "u");
        assertThat(redis.aclList()).anyMatch(line -> line.startsWith("user u "));
        AclUser user = redis.aclGetuser("u");
        assertThat(user.flags()).contains("on");
        assertThat(user.passwordDigests()).hasSize(1);
        assertThat(user.commands()).contains("+@read");
        assertThat(user.keys()).isEqualTo("~a*");
        assertThat(redis.aclGetuser("nobody")).isNull();
        assertThat(redis.aclDeluser("u", "nobody")).isEqualTo(1);
        assertThat(redis.aclWhoami()).isEqualTo("default");
    }

    @Test
    void rightsAreTriedOut() {
        requireCommand("acl|dryrun");
        redis.aclSetuser("u", "on", "nopass", "~a*", "+get", "(+set ~b*)");
        assertThat(redis.aclGetuser("u").selectors()).hasSize(1);
        assertThat(redis.aclDryrun("u", "get", "a1")).isNull();
        assertThat(redis.aclDryrun("u", "set", "a1", "v")).contains("permission");
        redis.aclDeluser("u");
    }

    @Test
    void categoriesAndPasswordsAreTold() {
        assertThat(redis.aclCat()).contains("read", "write", "dangerous");
        assertThat(redis.aclCat("hash")).contains("hget");
        assertThat(redis.aclGenpass()).hasSize(64);
        assertThat(redis.aclGenpass(16)).hasSize(4);
    }

    @Test
    void whatWasRefusedIsLogged() {
        redis.aclLogReset();
        assertThatThrownBy(this::pingAsNobody).isInstanceOf(RedisException.class);
        List<AclLogEntry> log = redis.aclLog();
        assertThat(log).isNotEmpty();
        assertThat(log.get(0).reason()).isEqualTo("auth");
        assertThat(log.get(0).username()).isEqualTo("nobody");
        assertThat(log.get(0).age()).isLessThan(Duration.ofMinutes(1));
        assertThat(log.get(0).client().id()).isPositive();
        assertThat(redis.aclLog(1)).hasSize(1);
        redis.aclLogReset();
        assertThat(redis.aclLog()).isEmpty();
    }

    private void pingAsNobody() {
        RedisOptions options = RedisOptions.parse(server.url()).toBuilder()
                .discoverInterceptors(false)
                .credentials("nobody", "wrong")
                .build();
        try (RedisClient<String, String> nobody = RedisClient.create(options)) {
            nobody.ping();
        }
    }

    @Test
    void usersInAFileNeedOne() {
        assertThatThrownBy(redis::aclSave).isInstanceOf(RedisServerException.class);
        assertThatThrownBy(redis::aclLoad).isInstanceOf(RedisServerException.class);
    }
}
