package io.vitrine.command;

import static io.vitrine.command.Examples.COMMANDS;
import static io.vitrine.command.Examples.read;
import static io.vitrine.command.Examples.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitrine.CodecException;
import io.vitrine.args.AclLogEntry;
import io.vitrine.args.AclUser;
import io.vitrine.args.ClientDetails;
import io.vitrine.args.FlushMode;
import io.vitrine.args.ModuleDetails;
import io.vitrine.args.ServerInfo;
import io.vitrine.args.ServerRole;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ServerCommandsTest {

    private static final ServerCommandFactory<String, String> SERVERS = COMMANDS.server();
    private static final AclCommandFactory<String, String> ACL = COMMANDS.acl();

    static Stream<Arguments> words() {
        return Stream.of(
                written("BGREWRITEAOF", SERVERS.bgrewriteaof()),
                written("BGSAVE", SERVERS.bgsave()),
                written("BGSAVE SCHEDULE", SERVERS.bgsaveSchedule()),
                written("CONFIG GET max* save", SERVERS.configGet("max*", "save")),
                written("CONFIG RESETSTAT", SERVERS.configResetstat()),
                written("CONFIG REWRITE", SERVERS.configRewrite()),
                written("CONFIG SET a 1", SERVERS.configSet("a", "1")),
                written("CONFIG SET a 1", SERVERS.configSet(Map.of("a", "1"))),
                written("DBSIZE", SERVERS.dbsize()),
                written("FLUSHALL", SERVERS.flushall()),
                written("FLUSHALL ASYNC", SERVERS.flushall(FlushMode.ASYNC)),
                written("FLUSHDB", SERVERS.flushdb()),
                written("FLUSHDB SYNC", SERVERS.flushdb(FlushMode.SYNC)),
                written("INFO", SERVERS.info()),
                written("INFO memory stats", SERVERS.info("memory", "stats")),
                written("LASTSAVE", SERVERS.lastsave()),
                written("LOLWUT", SERVERS.lolwut()),
                written("MODULE LIST", SERVERS.moduleList()),
                written("MODULE LOAD /a.so x", SERVERS.moduleLoad("/a.so", "x")),
                written("MODULE UNLOAD m", SERVERS.moduleUnload("m")),
                written("REPLICAOF h 6379", SERVERS.replicaof("h", 6379)),
                written("REPLICAOF NO ONE", SERVERS.replicaofNoOne()),
                written("ROLE", SERVERS.role()),
                written("SAVE", SERVERS.save()),
                written("SWAPDB 0 1", SERVERS.swapdb(0, 1)),
                written("TIME", SERVERS.time()),
                written("ACL CAT", ACL.aclCat()),
                written("ACL CAT read", ACL.aclCat("read")),
                written("ACL DELUSER a b", ACL.aclDeluser("a", "b")),
                written("ACL DRYRUN u get k", ACL.aclDryrun("u", "get", "k")),
                written("ACL GENPASS", ACL.aclGenpass()),
                written("ACL GENPASS 128", ACL.aclGenpass(128)),
                written("ACL GETUSER u", ACL.aclGetuser("u")),
                written("ACL LIST", ACL.aclList()),
                written("ACL LOAD", ACL.aclLoad()),
                written("ACL LOG", ACL.aclLog()),
                written("ACL LOG 5", ACL.aclLog(5)),
                written("ACL LOG RESET", ACL.aclLogReset()),
                written("ACL SAVE", ACL.aclSave()),
                written("ACL SETUSER u on ~*", ACL.aclSetuser("u", "on", "~*")),
                written("ACL USERS", ACL.aclUsers()),
                written("ACL WHOAMI", ACL.aclWhoami()));
    }

    @ParameterizedTest
    @MethodSource
    void words(String words, Command<?> command) {
        assertThat(Wire.words(command)).isEqualTo(words);
    }

    static Stream<Arguments> replies() {
        return Stream.of(
                read(SERVERS.configGet("*"), "*4 $a $1 $b $2", "%2 $a $1 $b $2", Map.of("a", "1", "b", "2")),
                read(SERVERS.lastsave(), ":1700000000", Instant.ofEpochSecond(1700000000)),
                read(SERVERS.time(), "*2 $1700000000 $5", Instant.ofEpochSecond(1700000000, 5_000)),
                read(
                        SERVERS.moduleList(),
                        "*1 *8 $name $m $ver :7 $path $/a.so $args *1 $x",
                        "*1 %4 $name $m $ver :7 $path $/a.so $args *1 $x",
                        List.of(new ModuleDetails("m", 7, "/a.so", List.of("x")))),
                read(
                        SERVERS.role(),
                        "*3 $master :99 *1 *3 $h $6380 $98",
                        new ServerRole.Primary(99, List.of(new ServerRole.Follower("h", 6380, 98)))),
                read(
                        SERVERS.role(),
                        "*5 $slave $h :6379 $connected :99",
                        new ServerRole.Replica("h", 6379, "connected", 99)),
                read(SERVERS.role(), "*2 $sentinel *1 $mymaster", new ServerRole.Sentinel(List.of("mymaster"))),
                read(ACL.aclCat(), "*2 $read $write", List.of("read", "write")),
                read(ACL.aclDryrun("u", "get", "k"), "+OK", null),
                read(ACL.aclDryrun("u", "get", "k"), "$no␠permission", "no permission"),
                read(ACL.aclGetuser("u"), "$nil", "_", null),
                read(
                        ACL.aclGetuser("u"),
                        "*12 $flags *1 $on $passwords *1 $5e88 $commands $+@all $keys $~* $channels $&* $selectors *1 *6 $commands $-@all $keys $%R~a $channels $",
                        "%6 $flags ~1 $on $passwords *1 $5e88 $commands $+@all $keys $~* $channels $&* $selectors *1 %3 $commands $-@all $keys $%R~a $channels $",
                        new AclUser(
                                Set.of("on"),
                                List.of("5e88"),
                                "+@all",
                                "~*",
                                "&*",
                                List.of(new AclUser.Selector("-@all", "%R~a", "")))),
                read(
                        ACL.aclGetuser("u"),
                        "*4 $keys *2 $a* $b* $channels *0",
                        new AclUser(Set.of(), List.of(), "", "a* b*", "", List.of())),
                read(
                        ACL.aclLog(),
                        "*1 *16 $count :2 $reason $auth $context $toplevel $object $AUTH $username $u $age-seconds $1.5 $client-info $id=3␠addr=h:1 $entry-id :0",
                        "*1 %8 $count :2 $reason $auth $context $toplevel $object $AUTH $username $u $age-seconds ,1.5 $client-info $id=3␠addr=h:1 $entry-id :0",
                        List.of(new AclLogEntry(
                                2,
                                "auth",
                                "toplevel",
                                "AUTH",
                                "u",
                                Duration.ofMillis(1500),
                                ClientDetails.parse("id=3 addr=h:1")))));
    }

    @ParameterizedTest
    @MethodSource
    void replies(Command<?> command, String resp2, String resp3, Object expected) throws IOException {
        assertThat((Object) Wire.decode(command, resp2)).isEqualTo(expected);
        assertThat((Object) Wire.decode(command, resp3)).isEqualTo(expected);
    }

    @Test
    void infoIsSectionsOfFields() throws IOException {
        ServerInfo info = Wire.decode(
                SERVERS.info(),
                "$#␠Server\r\nredis_version:7.0.15\r\nos:Linux␠6:1\r\n\r\n#␠Keyspace\r\ndb0:keys=1,expires=0\r\n");
        assertThat(info.sections()).containsOnlyKeys("Server", "Keyspace");
        assertThat(info.field("redis_version")).isEqualTo("7.0.15");
        assertThat(info.field("os")).isEqualTo("Linux 6:1");
        assertThat(info.field("db0")).isEqualTo("keys=1,expires=0");
        assertThat(info.field("nosuch")).isNull();
        assertThat(Wire.decode(SERVERS.info(), "=txt:a:1\n").field("a")).isEqualTo("1");
    }

    @Test
    void aRoleThatIsNoneIsACodecError() {
        assertThatThrownBy(() -> Wire.decode(SERVERS.role(), "*1 $king")).isInstanceOf(CodecException.class);
        assertThatThrownBy(() -> Wire.decode(SERVERS.role(), "*2 $master :1")).isInstanceOf(CodecException.class);
    }

    @Test
    void secretsAreNotShown() {
        AclUser user = new AclUser(Set.of("on"), List.of("5e88"), "+@all", "~*", "&*", List.of());
        assertThat(user.toString()).doesNotContain("5e88").contains("passwords=1");
        assertThat(ACL.aclSetuser("u", ">secret")).hasToString("ACL SETUSER(2 arguments)");
    }

    @Test
    void whatErasesIsNotIdempotent() {
        assertThat(SERVERS.flushall().isIdempotent()).isFalse();
        assertThat(ACL.aclLogReset().isIdempotent()).isFalse();
        assertThat(ACL.aclLog().isIdempotent()).isTrue();
        assertThat(SERVERS.configGet("*").isIdempotent()).isTrue();
    }

    @Test
    void numbersThatMakeNoSenseAreRefused() {
        assertThatThrownBy(() -> ACL.aclGenpass(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ACL.aclLog(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SERVERS.swapdb(-1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SERVERS.configGet()).isInstanceOf(IllegalArgumentException.class);
    }
}
