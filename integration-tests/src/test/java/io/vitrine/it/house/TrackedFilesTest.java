package io.vitrine.it.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a clone on another machine must not hold. */
class TrackedFilesTest {
    /** Folders of one machine, a folder beside the checkout, a registry that not everybody reaches. */
    private static final Pattern OF_ONE_MACHINE = Pattern.compile(
            "(^|[^A-Za-z0-9_.])/(work|farm|root)/|\\.\\./shared|https?://(?!repo\\.maven\\.apache\\.org/)[^ ]*/maven2");

    /** The script of the build server may use what stands beside the checkout. */
    private static final Path OF_THE_BUILD_SERVER = Path.of(".ci", "run");

    @Test
    void noTrackedFileNamesThisMachine() throws IOException, InterruptedException {
        Checkout checkout = Checkout.current();
        List<String> found = new ArrayList<>();
        for (Path file : checkout.trackedFiles()) {
            Path name = checkout.root().relativize(file);
            if (!name.equals(OF_THE_BUILD_SERVER)) {
                found.addAll(offences(name.toString(), Files.readString(file, StandardCharsets.ISO_8859_1)));
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void theRuleSeesWhatItIsThereFor() {
        assertThat(offences("x", "a\ncd /wor" + "k/main\n")).containsExactly("x:2 cd /wor" + "k/main");
        assertThat(offences("x", "see .." + "/shared/design.md")).hasSize(1);
        assertThat(offences("x", "http" + "://mirror.example/maven2")).hasSize(1);
        assertThat(offences("x", "docs/work/flow and home.work/x")).isEmpty();
    }

    private static List<String> offences(String name, String text) {
        if (text.indexOf('\0') >= 0) {
            return List.of();
        }
        List<String> offences = new ArrayList<>();
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (OF_ONE_MACHINE.matcher(lines[i]).find()) {
                offences.add(name + ":" + (i + 1) + " " + lines[i].strip());
            }
        }
        return offences;
    }
}
