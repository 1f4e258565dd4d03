package jp.musubi.standin.population;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Kinds of households in about the shares of the national census of 2020 (単独 38 %, 夫婦 20 %, 夫婦と子 25 %, ひとり親 9 %, others). */
enum HouseholdKind {
    SINGLE(38) {
        @Override
        List<Member> members(Random random) {
            boolean old = random.nextInt(100) < OLD_PERCENT;
            return List.of(new Member(old ? between(random, 65, 94) : between(random, 19, 64), anySex(random)));
        }
    },
    COUPLE(20) {
        @Override
        List<Member> members(Random random) {
            boolean old = random.nextInt(100) < OLD_PERCENT;
            return couple(old ? between(random, 65, 89) : between(random, 26, 64), random);
        }
    },
    COUPLE_WITH_CHILDREN(28) {
        @Override
        List<Member> members(Random random) {
            int age = between(random, 27, 52);
            return withChildren(couple(age, random), age, random);
        }
    },
    ONE_PARENT(9) {
        @Override
        List<Member> members(Random random) {
            int age = between(random, 25, 50);
            Sex sex = random.nextInt(100) < 86 ? Sex.FEMALE : Sex.MALE;
            return withChildren(List.of(new Member(age, sex)), age, random);
        }
    },
    THREE_GENERATIONS(5) {
        @Override
        List<Member> members(Random random) {
            int age = between(random, 30, 48);
            List<Member> all = new ArrayList<>(withChildren(couple(age, random), age, random));
            all.addAll(couple(age + between(random, 24, 34), random));
            return all;
        }
    };

    /** Somebody to be born. */
    record Member(int age, Sex sex) {
    }

    /** Of the households without children. */
    private static final int OLD_PERCENT = 55;
    private static final int MOST_CHILDREN = 3;
    private static final int YOUNGEST_PARENT = 20;
    private static final int OLDEST_CHILD = 24;

    private final int share;

    HouseholdKind(int share) {
        this.share = share;
    }

    abstract List<Member> members(Random random);

    static HouseholdKind any(Random random) {
        int left = random.nextInt(100);
        for (HouseholdKind kind : values()) {
            left -= kind.share;
            if (left < 0) {
                return kind;
            }
        }
        throw new IllegalStateException("the shares do not add up to 100");
    }

    private static List<Member> couple(int age, Random random) {
        return List.of(new Member(age, Sex.MALE), new Member(Math.max(YOUNGEST_PARENT, age + between(random, -6, 3)), Sex.FEMALE));
    }

    private static List<Member> withChildren(List<Member> parents, int age, Random random) {
        List<Member> all = new ArrayList<>(parents);
        int youngestParent = parents.stream().mapToInt(Member::age).min().orElse(age);
        int oldest = Math.min(OLDEST_CHILD, youngestParent - YOUNGEST_PARENT);
        int children = 1 + random.nextInt(MOST_CHILDREN);
        for (int i = 0; i < children; i++) {
            all.add(new Member(between(random, 0, Math.max(0, oldest)), anySex(random)));
        }
        return all;
    }

    private static Sex anySex(Random random) {
        return random.nextBoolean() ? Sex.MALE : Sex.FEMALE;
    }

    private static int between(Random random, int least, int most) {
        return least + random.nextInt(most - least + 1);
    }
}
