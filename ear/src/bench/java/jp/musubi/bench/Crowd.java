package jp.musubi.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import jp.musubi.standin.population.DemoCase;
import jp.musubi.standin.population.DemoCases;
import jp.musubi.standin.population.Population;
import jp.musubi.standin.population.RegistryEntry;

/** The people whom the benchmark asks about: those who moved and about whom the other town answers at once. */
final class Crowd {

    private Crowd() {
    }

    /** 宛名番号 in 結市, in an order that is the same at every run. */
    static List<String> of(Path demo) {
        DemoCases cases = DemoCases.of(Population.in(demo));
        List<String> numbers = new ArrayList<>(cases.others().stream().map(RegistryEntry::addresseeNumber).toList());
        numbers.addAll(cases.addresseeNumbers(DemoCase.INQUIRY_ANSWERED));
        Collections.shuffle(numbers, new Random(1));
        return numbers;
    }
}
