package io.monodyne.enhance;

import io.monodyne.enhance.other.Remote;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PostUpdate;
import java.lang.invoke.MethodHandles;
import java.util.Arrays;
import java.util.Date;
import java.util.List;

/** Entities that can be changed or used other than through their overridable methods. */
final class Escapes {

    private Escapes() {}

    /** A nest mate assigns a field. */
    static void assign(Mate mate) {
        mate.value = 5;
    }

    /** A nest mate makes an instance that nobody manages yet. */
    static Built build() {
        Built built = new Built();
        built.value = 5;
        return built;
    }

    @MappedSuperclass
    abstract static class Identified {
        @Id
        private String id;

        String getId() {
            return id;
        }
    }

    @Entity
    static class Mate extends Identified {
        private int value;

        int getValue() {
            return value;
        }
    }

    @Entity
    static class Built extends Identified {
        private int value;

        int getValue() {
            return value;
        }
    }

    @Entity
    static class Visible extends Identified {
        int value;

        void setValue(int value) {
            this.value = value;
        }
    }

    @Entity
    static class Another extends Identified {
        private int value;

        void take(Another other) {
            value += other.value;
            other.value = 0;
        }
    }

    @Entity
    static class AnotherRead extends Identified {
        private int value;

        boolean same(AnotherRead other) {
            return value == other.value;
        }

        void setValue(int value) {
            this.value = value;
        }
    }

    @Entity
    static class AnotherByMethod extends Identified {
        private int value;

        void take(AnotherByMethod other) {
            value = other.drain();
        }

        private int drain() {
            int drained = value;
            value = 0;
            return drained;
        }
    }

    @Entity
    static class Final extends Identified {
        private int value;

        final void setValue(int value) {
            this.value = value;
        }

        int getValue() {
            return value;
        }
    }

    @Entity
    static class Lambda extends Identified {
        private int value;

        void add(List<Integer> more) {
            more.forEach(each -> value += each);
        }
    }

    @Entity
    static class Reading extends Identified {
        private int value;

        boolean among(List<Integer> values) {
            return values.stream().anyMatch(each -> each == value);
        }

        void setValue(int value) {
            this.value = value;
        }
    }

    @Entity
    static class Reference extends Identified {
        private int value;

        Runnable adder() {
            return this::add;
        }

        private void add() {
            value++;
        }
    }

    @Entity
    static class OverridableReference extends Identified {
        private int value;

        Runnable adder() {
            return this::add;
        }

        void add() {
            value++;
        }
    }

    @Entity
    static class Inner extends Identified {
        private int value;

        class Adder {
            void add() {
                value++;
            }
        }
    }

    @Entity
    static class Anonymous extends Identified {
        private Date value;

        Object reader() {
            return new Object() {
                @Override
                public String toString() {
                    return String.valueOf(value);
                }
            };
        }
    }

    @Entity
    static class StaticHelper extends Identified {
        private int value;

        static void add(StaticHelper to) {
            to.value++;
        }
    }

    @Entity
    static class Reflective extends Identified {
        private int value;

        void set(int to) throws ReflectiveOperationException {
            MethodHandles.lookup()
                    .findVarHandle(Reflective.class, "value", int.class)
                    .set(this, to);
        }
    }

    @Entity
    static class Callback extends Identified {
        private int value;

        @PostUpdate
        private void after() {
            value++;
        }

        int getValue() {
            return value;
        }
    }

    @Entity
    static class FarAway extends Remote {
        @Id
        private String id;

        String getId() {
            return id;
        }
    }

    @MappedSuperclass
    abstract static class Dated {
        private Date made;

        Dated(Date made) {
            this.made = made;
        }

        Date getMade() {
            return made;
        }
    }

    /** Its constructors do what they can before they call the one above. */
    @Entity
    static class Constructed extends Dated {
        @Id
        private String id = "new";

        private int value = 3;

        protected Constructed() {
            this(new Date(new Date(1).getTime()), null);
        }

        Constructed(Date date, Constructed from) {
            super(from == null ? date : from.getMade());
            value = from == null ? value + 1 : from.value;
        }

        String getId() {
            return id;
        }

        int getValue() {
            return value;
        }

        void setValue(int value) {
            this.value = value;
        }

        Constructed copy() {
            return new Constructed(null, this);
        }
    }

    /** Everything a compiler does with a stack that is not empty at a label, all of it on its own fields. */
    @Entity
    static class Branching extends Identified {
        private int value;
        private String text;
        private Integer boxed;

        void change(boolean one, List<String> texts, int kind) {
            this.value = one ? value + 1 : value - 1;
            this.text = kind == 1 ? "a" : kind == 2 ? text : String.valueOf(one && value > 0 || kind == 3);
            boxed = switch (kind) {
                case 1 -> 1;
                case 2 -> {
                    int sum = 0;
                    for (String each : texts) {
                        sum += each.length();
                    }
                    yield sum;
                }
                default -> boxed;
            };
            try {
                this.value += Integer.parseInt(text);
            } catch (NumberFormatException e) {
                this.value++;
            } finally {
                long big = value;
                this.value = (int) (big << 1);
            }
            int[] array = {1, 2};
            array[0] += value++;
            this.text = text + array[0] + Arrays.toString(array);
            synchronized (this) {
                text += one ? 1L : 2.0;
            }
        }
    }
}
