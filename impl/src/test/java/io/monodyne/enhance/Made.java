package io.monodyne.enhance;

import io.monodyne.metamodel.Model;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.io.UncheckedIOException;
import java.util.stream.Stream;

/** The two ways in which instances of {@link Associates} come to notice what happens to them. */
enum Made {
    GENERATED {
        @Override
        ClassLoader loader() {
            return Made.class.getClassLoader();
        }
    },
    WOVEN {
        @Override
        ClassLoader loader() {
            return Woven.LOADER;
        }
    };

    /** Made when it is first used. */
    private static final class Woven {

        private static final ClassLoader LOADER = loader();

        private static ClassLoader loader() {
            EntityTransformer transformer = new EntityTransformer();
            ClassLoader parent = Made.class.getClassLoader();
            try {
                return new WovenLoader(
                        WovenLoader.files(Associates.class),
                        (name, bytes) -> transformer.transform(parent, name.replace('.', '/'), null, null, bytes));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    abstract ClassLoader loader();

    Class<?> load(Class<?> type) {
        try {
            return Class.forName(type.getName(), true, loader());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private Model model;
    private Enhancer enhancer;

    private synchronized void open() {
        if (enhancer == null) {
            model = Managed.model(Stream.of(Associates.ALL).map(this::load).toArray(Class<?>[]::new));
            enhancer = new Enhancer(model);
        }
    }

    /** A managed instance, as if it had been read. */
    Managed<?> managed(Class<?> entity) {
        open();
        return Managed.of(load(entity), model, enhancer);
    }

    /** A managed instance that was not read yet. */
    Managed<?> unread(Class<?> entity) {
        Managed<?> reference = managed(entity);
        reference.state.loader(reference);
        return reference;
    }

    byte[] written(Object instance) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(instance);
        }
        return bytes.toByteArray();
    }

    Object read(byte[] bytes) throws IOException, ClassNotFoundException {
        return read(bytes, loader());
    }

    /** Reads an object of classes of another loader. */
    static Object read(byte[] bytes, ClassLoader loader) throws IOException, ClassNotFoundException {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes)) {
            @Override
            protected Class<?> resolveClass(ObjectStreamClass type) throws ClassNotFoundException {
                return Class.forName(type.getName(), false, loader);
            }
        }) {
            return in.readObject();
        }
    }

    Object copy(Object instance) throws IOException, ClassNotFoundException {
        return read(written(instance));
    }
}
