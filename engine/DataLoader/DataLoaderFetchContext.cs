using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Cacao.DataLoading;

/// <summary>What a fetch knows beyond its keys: the state of the loader or branch that it runs for.</summary>
/// <typeparam name="TValue">The type of the value that is fetched.</typeparam>
/// <param name="contextData">The state.</param>
public readonly struct DataLoaderFetchContext<TValue>(IImmutableDictionary<string, object?> contextData)
{
    /// <summary>Gets the state of the loader or branch.</summary>
    public IImmutableDictionary<string, object?> ContextData { get; } = contextData;

    /// <summary>Gets the state whose key is the full name of its type.</summary>
    /// <typeparam name="TState">The type of the state.</typeparam>
    /// <returns>The state, or the default of its type when it was not set.</returns>
    public TState? GetState<TState>() => GetState<TState>(typeof(TState).FullName!);

    /// <summary>Gets a state.</summary>
    /// <typeparam name="TState">The type of the state.</typeparam>
    /// <param name="key">The key of the state.</param>
    /// <returns>The state, or the default of its type when it was not set.</returns>
    public TState? GetState<TState>(string key)
        => ContextData.TryGetValue(key, out var value) && value is TState state ? state : default;

    /// <summary>Gets the state whose key is the full name of its type.</summary>
    /// <typeparam name="TState">The type of the state.</typeparam>
    /// <returns>The state.</returns>
    /// <exception cref="InvalidOperationException">The state was not set or has another type.</exception>
    public TState GetRequiredState<TState>() => GetRequiredState<TState>(typeof(TState).FullName!);

    /// <summary>Gets a state.</summary>
    /// <typeparam name="TState">The type of the state.</typeparam>
    /// <param name="key">The key of the state.</param>
    /// <returns>The state.</returns>
    /// <exception cref="InvalidOperationException">The state was not set or has another type.</exception>
    public TState GetRequiredState<TState>(string key)
    {
        if (ContextData.TryGetValue(key, out var value) && value is TState state)
        {
            return state;
        }

        ThrowMissingState(key, typeof(TState));
        return default;
    }

    /// <summary>Gets a state or, when it was not set, the given default.</summary>
    /// <typeparam name="TState">The type of the state.</typeparam>
    /// <param name="key">The key of the state.</param>
    /// <param name="defaultValue">Is returned when the state was not set or has another type.</param>
    /// <returns>The state or the default.</returns>
    public TState GetStateOrDefault<TState>(string key, TState defaultValue)
        => ContextData.TryGetValue(key, out var value) && value is TState state ? state : defaultValue;

    [DoesNotReturn]
    private static void ThrowMissingState(string key, Type type)
        => throw new InvalidOperationException(
            $"The DataLoader state '{key}' of type {type.Name} was not set before the fetch started.");
}
