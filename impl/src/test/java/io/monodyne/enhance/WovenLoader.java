package io.monodyne.enhance;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;
import net.bytebuddy.dynamic.ClassFileLocator;

/** Loads some of the test classes anew, as they were woven, and all else from its parent. */
final class WovenLoader extends ClassLoader {

    private final Map<String, byte[]> woven = new HashMap<>();

    /**
     * @param weaving from the name and bytes of each class to what to load; the bytes themselves where it answers null
     */
    WovenLoader(Map<String, byte[]> files, BiFunction<String, byte[], byte[]> weaving) {
        super(WovenLoader.class.getClassLoader());
        files.forEach((name, bytes) -> {
            byte[] better = weaving.apply(name, bytes);
            woven.put(name, better == null ? bytes : better);
        });
    }

    /** The class files of the given classes and of all that is nested in them, by binary name. */
    static Map<String, byte[]> files(Class<?>... types) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (Class<?> type : types) {
            for (Class<?> member : type.getNestMembers()) {
                files.put(member.getName(), ClassFileLocator.ForClassLoader.read(member));
            }
        }
        return files;
    }

    Class<?> load(Class<?> type) throws ClassNotFoundException {
        return loadClass(type.getName());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            byte[] bytes = woven.get(name);
            if (bytes == null) {
                return super.loadClass(name, resolve);
            }
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? defineClass(name, bytes, 0, bytes.length) : loaded;
        }
    }

    /** Calls the method of that name, past the language's access rules, which do not know of two loaders. */
    static Object call(Object target, String method, Object... arguments) {
        boolean isStatic = target instanceof Class<?>;
        for (Class<?> type = isStatic ? (Class<?>) target : target.getClass();
                type != null;
                type = type.getSuperclass()) {
            for (Method found : type.getDeclaredMethods()) {
                if (found.getName().equals(method)
                        && found.getParameterCount() == arguments.length
                        && !found.isBridge()) {
                    return call(found, isStatic ? null : target, arguments);
                }
            }
        }
        throw new AssertionError("no method " + method + Arrays.toString(arguments));
    }

    private static Object call(Method method, Object target, Object... arguments) {
        method.setAccessible(true);
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException thrown) {
                throw thrown;
            }
            throw new AssertionError(e.getCause());
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
