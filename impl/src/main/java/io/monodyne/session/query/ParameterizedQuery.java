package io.monodyne.session.query;

import jakarta.persistence.Parameter;
import jakarta.persistence.TemporalType;
import jakarta.persistence.TypedQuery;
import java.util.Calendar;
import java.util.Date;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The parameters of a query (Jakarta Persistence 3.2, section 3.11). Session-lived. */
@SuppressWarnings("deprecation") // the dates of java.util are a part of the interface still
abstract class ParameterizedQuery<X> extends ConfiguredQuery<X> {

    private final ParameterValues parameters;

    ParameterizedQuery(QueryWork work, QueryOptions options, ParameterValues parameters) {
        super(work, options);
        this.parameters = parameters;
    }

    final ParameterValues parameters() {
        return parameters;
    }

    @Override
    public <T> TypedQuery<X> setParameter(Parameter<T> param, @Nullable T value) {
        change(() -> parameters.set(parameters.own(param), value));
        return this;
    }

    @Override
    public TypedQuery<X> setParameter(Parameter<Calendar> param, @Nullable Calendar value, TemporalType temporalType) {
        change(() -> set(parameters.own(param), value, temporalType));
        return this;
    }

    @Override
    public TypedQuery<X> setParameter(Parameter<Date> param, @Nullable Date value, TemporalType temporalType) {
        change(() -> set(parameters.own(param), value, temporalType));
        return this;
    }

    @Override
    public TypedQuery<X> setParameter(String name, @Nullable Object value) {
        change(() -> parameters.set(parameters.named(name), value));
        return this;
    }

    @Override
    public TypedQuery<X> setParameter(String name, @Nullable Calendar value, TemporalType temporalType) {
        change(() -> set(parameters.named(name), value, temporalType));
        return this;
    }

    @Override
    public TypedQuery<X> setParameter(String name, @Nullable Date value, TemporalType temporalType) {
        change(() -> set(parameters.named(name), value, temporalType));
        return this;
    }

    @Override
    public TypedQuery<X> setParameter(int position, @Nullable Object value) {
        change(() -> parameters.set(parameters.at(position), value));
        return this;
    }

    @Override
    public TypedQuery<X> setParameter(int position, @Nullable Calendar value, TemporalType temporalType) {
        change(() -> set(parameters.at(position), value, temporalType));
        return this;
    }

    @Override
    public TypedQuery<X> setParameter(int position, @Nullable Date value, TemporalType temporalType) {
        change(() -> set(parameters.at(position), value, temporalType));
        return this;
    }

    private void set(DeclaredParameter<?> parameter, @Nullable Calendar value, TemporalType part) {
        parameters.set(parameter, value == null ? null : TemporalParameter.of(value, part, parameter.type()));
    }

    private void set(DeclaredParameter<?> parameter, @Nullable Date value, TemporalType part) {
        parameters.set(parameter, value == null ? null : TemporalParameter.of(value, part, parameter.type()));
    }

    @Override
    public Set<Parameter<?>> getParameters() {
        work().requireOpen();
        return parameters.all();
    }

    @Override
    public Parameter<?> getParameter(String name) {
        work().requireOpen();
        return parameters.named(name);
    }

    @Override
    public <T> Parameter<T> getParameter(String name, Class<T> type) {
        work().requireOpen();
        return typed(parameters.named(name), type);
    }

    @Override
    public Parameter<?> getParameter(int position) {
        work().requireOpen();
        return parameters.at(position);
    }

    @Override
    public <T> Parameter<T> getParameter(int position, Class<T> type) {
        work().requireOpen();
        return typed(parameters.at(position), type);
    }

    @SuppressWarnings("unchecked") // its values are assignable to the type
    private static <T> Parameter<T> typed(DeclaredParameter<?> parameter, Class<T> type) {
        if (parameter.type() != Object.class && !type.isAssignableFrom(parameter.type())) {
            throw QueryProblems.otherParameterType(parameter, type);
        }
        return (Parameter<T>) parameter;
    }

    @Override
    public boolean isBound(Parameter<?> param) {
        change(() -> parameters.own(param));
        return parameters.bound(parameters.own(param));
    }

    @Override
    @SuppressWarnings("unchecked") // it was checked when it was set
    public <T> @Nullable T getParameterValue(Parameter<T> param) {
        work().requireOpen();
        return (T) parameters.value(parameters.own(param));
    }

    @Override
    public @Nullable Object getParameterValue(String name) {
        work().requireOpen();
        return parameters.value(parameters.named(name));
    }

    @Override
    public @Nullable Object getParameterValue(int position) {
        work().requireOpen();
        return parameters.value(parameters.at(position));
    }
}
