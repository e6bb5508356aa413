package io.vitrine.it.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitrine.CodecException;
import io.vitrine.RedisServerException;
import io.vitrine.args.ArGrepArgs;
import io.vitrine.args.ArrayAggregate;
import io.vitrine.args.ArrayBitOperation;
import io.vitrine.args.ArrayEntry;
import io.vitrine.args.ArrayInfo;
import io.vitrine.args.IndexRange;
import io.vitrine.options.Protocol;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Protocol.class)
class ArrayCommandsIT extends CommandsOnScript {

    ArrayCommandsIT(Protocol protocol) {
        super(protocol);
    }

    @Test
    void elementsAreSetAndRead() {
        script("ARSET k 2 a b c", ":3");
        script("ARMSET k 7 d", ":1");
        script("ARGET k 2", "$a");
        script("ARGET k 9", "$nil", "_");
        script("ARMGET k 2 9", "*2 $a $nil", "*2 $a _");
        script("ARGETRANGE k 3 0", "*4 $d $nil $b $a", "*4 $d _ $b $a");
        script("ARLEN k", ":8");
        script("ARCOUNT k", ":4");
        script("ARDEL k 2 9", ":1");
        script("ARDELRANGE k 0 3", ":1");
        script("ARDELRANGE k 0 3 9 7", ":2");
        assertThat(redis.arset("k", 2, "a", "b", "c")).isEqualTo(3);
        assertThat(redis.armset("k", Map.of(7L, "d"))).isEqualTo(1);
        assertThat(redis.arget("k", 2)).isEqualTo("a");
        assertThat(redis.arget("k", 9)).isNull();
        assertThat(redis.armget("k", 2, 9)).containsExactly("a", null);
        assertThat(redis.argetrange("k", 3, 0)).containsExactly("d", null, "b", "a");
        assertThat(redis.arlen("k")).isEqualTo(8);
        assertThat(redis.arcount("k")).isEqualTo(4);
        assertThat(redis.ardel("k", 2, 9)).isEqualTo(1);
        assertThat(redis.ardelrange("k", 0, 3)).isEqualTo(1);
        assertThat(redis.ardelrange("k", List.of(new IndexRange(0, 3), new IndexRange(9, 7))))
                .isEqualTo(2);
    }

    @Test
    void elementsAreInsertedOneAfterTheOther() {
        script("ARINSERT k a b", ":1");
        script("ARNEXT k", ":2");
        script("ARSEEK k 10", ":1");
        script("ARSEEK none 10", ":0");
        script("ARRING k 3 v3", ":0");
        script("ARLASTITEMS k 2", "*2 $second $third");
        script("ARLASTITEMS k 2 REV", "*2 $third $second");
        script("ARNEXT k", "$nil", "_");
        assertThat(redis.arinsert("k", "a", "b")).isEqualTo(1);
        assertThat(redis.arnext("k")).isEqualTo(2);
        assertThat(redis.arseek("k", 10)).isTrue();
        assertThat(redis.arseek("none", 10)).isFalse();
        assertThat(redis.arring("k", 3, "v3")).isZero();
        assertThat(redis.arlastitems("k", 2)).containsExactly("second", "third");
        assertThat(redis.arlastitemsRev("k", 2)).containsExactly("third", "second");
        assertThat(redis.arnext("k")).isNull();
    }

    @Test
    void elementsAreFound() {
        String nested = "*2 *2 :2 $ERROR:␠cpu *2 :4 $error:␠net";
        String flat = "*4 :2 $ERROR:␠cpu :4 $error:␠net";
        script("ARGREP log - + MATCH error NOCASE", "*2 :2 :4");
        script("ARGREP log - + MATCH error NOCASE WITHVALUES", nested);
        script("ARGREP log 0 4 GLOB warn:* GLOB error:* OR LIMIT 5", "*2 :1 :4");
        script("ARGREP log 4 0 EXACT a WITHVALUES", "*0");
        script("ARSCAN log 0 10", nested);
        script("ARSCAN log 0 10 LIMIT 2", flat);
        ArGrepArgs error = ArGrepArgs.contains("error").nocase();
        List<ArrayEntry<String>> entries =
                List.of(new ArrayEntry<>(2, "ERROR: cpu"), new ArrayEntry<>(4, "error: net"));
        assertThat(redis.argrep("log", error)).containsExactly(2L, 4L);
        assertThat(redis.argrepWithValues("log", error)).isEqualTo(entries);
        assertThat(redis.argrep("log", 0, 4, ArGrepArgs.glob("warn:*").limit(5).or(ArGrepArgs.glob("error:*"))))
                .containsExactly(1L, 4L);
        assertThat(redis.argrepWithValues("log", 4, 0, ArGrepArgs.exact("a"))).isEmpty();
        assertThat(redis.arscan("log", 0, 10)).isEqualTo(entries);
        assertThat(redis.arscan("log", 0, 10, 2)).isEqualTo(entries);
    }

    @Test
    void elementsAreAddedUp() {
        script("AROP k 0 2 SUM", "$60");
        script("AROP none 0 2 MIN", "$nil", "_");
        script("AROP k 0 2 AND", ":0");
        script("AROP k 0 2 MATCH 10", ":1");
        script("AROP k 0 2 USED", ":3");
        assertThat(redis.arop("k", 0, 2, ArrayAggregate.SUM)).isEqualTo(60);
        assertThat(redis.arop("none", 0, 2, ArrayAggregate.MIN)).isNull();
        assertThat(redis.arop("k", 0, 2, ArrayBitOperation.AND)).isZero();
        assertThat(redis.aropMatch("k", 0, 2, "10")).isEqualTo(1);
        assertThat(redis.aropUsed("k", 0, 2)).isEqualTo(3);
    }

    @Test
    void anArrayIsTold() {
        String brief = "$count :3 $len :101 $next-insert-index :1 $slices :1 $directory-size :1 $super-dir-entries :0"
                + " $slice-size :4096";
        String slices = " $dense-slices :1 $sparse-slices :0 $avg-dense-size ";
        script("ARINFO k", "*14 " + brief, "%7 " + brief);
        script(
                "ARINFO k FULL",
                "*24 " + brief + slices + "$128 $avg-dense-fill $0.5 $avg-sparse-size $0",
                "%12 " + brief + slices + ",128 $avg-dense-fill ,0.5 $avg-sparse-size ,0");
        assertThat(redis.arinfo("k")).isEqualTo(new ArrayInfo(3, 101, 1, 1, 1, 0, 4096, null));
        assertThat(redis.arinfoFull("k").detail()).isEqualTo(new ArrayInfo.Slices(1, 0, 128, 0.5, 0));
    }

    @Test
    void whatIsWrongIsToldAndTheNextReplyIsTheNextOne() {
        script("ARINFO none", "-ERR␠no␠such␠key");
        script("ARSCAN k 0 9", "*1 *1 :1");
        script("ARLEN k", ":1");
        assertThatThrownBy(() -> redis.arinfo("none"))
                .isInstanceOf(RedisServerException.class)
                .hasMessageContaining("no such key");
        assertThatThrownBy(() -> redis.arscan("k", 0, 9))
                .isInstanceOf(CodecException.class)
                .hasMessageContaining("ARSCAN");
        assertThat(redis.arlen("k")).isEqualTo(1);
    }
}
