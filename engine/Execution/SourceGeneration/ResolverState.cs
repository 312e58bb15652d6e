using System.Diagnostics.CodeAnalysis;
using Cacao.Execution.Resolving;
using Cacao.Resolvers;
using Microsoft.AspNetCore.Http;

namespace Cacao.Execution.SourceGeneration;

/// <summary>Reads the state that resolver parameters ask for. Called by generated code.</summary>
public static class ResolverState
{
    /// <summary>The value that the parent field resolved to, read without the search for a generic method that a call
    /// through the interface costs.</summary>
    /// <exception cref="InvalidCastException">It is not a <typeparamref name="T"/>.</exception>
    public static T Parent<T>(IResolverContext context) =>
        context is PureContext { ParentObject: T parent } ? parent : context.Parent<T>();

    /// <summary>A value of the request.</summary>
    /// <exception cref="InvalidOperationException">It was not set or has another type.</exception>
    public static T Global<T>(IResolverContext context, string key) =>
        context.ContextData.TryGetValue(key, out var value) && value is T state
            ? state
            : ThrowMissing<T>("Global", key);

    /// <summary>A value of the request; <c>default</c> when it was not set.</summary>
    public static T? GlobalOrDefault<T>(IResolverContext context, string key) =>
        context.ContextData.TryGetValue(key, out var value) && value is T state ? state : default;

    /// <summary>A value that a field above has set.</summary>
    /// <exception cref="InvalidOperationException">It was not set or has another type.</exception>
    public static T Scoped<T>(IResolverContext context, string key) =>
        context.ScopedContextData.TryGetValue(key, out var value) && value is T state
            ? state
            : ThrowMissing<T>("Scoped", key);

    /// <summary>A value that a field above has set; <c>default</c> when there is none.</summary>
    public static T? ScopedOrDefault<T>(IResolverContext context, string key) =>
        context.ScopedContextData.TryGetValue(key, out var value) && value is T state ? state : default;

    /// <summary>A value that middleware of the field has set.</summary>
    /// <exception cref="InvalidOperationException">It was not set or has another type.</exception>
    public static T Local<T>(IResolverContext context, string key) =>
        context.LocalContextData.TryGetValue(key, out var value) && value is T state
            ? state
            : ThrowMissing<T>("Local", key);

    /// <summary>A value that middleware of the field has set; <c>default</c> when there is none.</summary>
    public static T? LocalOrDefault<T>(IResolverContext context, string key) =>
        context.LocalContextData.TryGetValue(key, out var value) && value is T state ? state : default;

    /// <summary>The HTTP request that the operation came with, or that opened its connection.</summary>
    /// <exception cref="InvalidOperationException">The operation came without one.</exception>
    public static HttpContext HttpContext(IResolverContext context) =>
        HttpContextOrDefault(context)
        ?? throw new InvalidOperationException("The operation did not come over HTTP.");

    /// <summary>The HTTP request that the operation came with; <c>null</c> when there is none.</summary>
    public static HttpContext? HttpContextOrDefault(IResolverContext context) =>
        (context as FieldContext)?.Transport as HttpContext;

    [DoesNotReturn]
    private static T ThrowMissing<T>(string kind, string key) =>
        throw new InvalidOperationException($"{kind} state '{key}' of type {typeof(T).Name} was not set.");
}
