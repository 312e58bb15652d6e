namespace Cacao.Types;

/// <summary>The coerced fields of one input object, by the index of the field in its type.</summary>
public readonly ref struct InputFieldValues
{
    private readonly ReadOnlySpan<object?> _values;
    private readonly ReadOnlySpan<bool> _isSet;

    /// <summary>Creates the view; both spans have one entry per field of the type.</summary>
    public InputFieldValues(ReadOnlySpan<object?> values, ReadOnlySpan<bool> isSet)
    {
        _values = values;
        _isSet = isSet;
    }

    /// <summary>Whether the field was given or has a default; otherwise it is absent.</summary>
    public bool IsSet(int index) => _isSet[index];

    /// <summary>The field's runtime value, <c>default</c> when it is absent or <c>null</c>.</summary>
    public T Get<T>(int index) => _values[index] is { } value ? (T)value : default!;

    /// <summary>The field's runtime value together with whether it was given.</summary>
    public Optional<T> GetOptional<T>(int index) => _isSet[index] ? new Optional<T>(Get<T>(index)) : default;
}
