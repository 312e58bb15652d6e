namespace Cacao;

/// <summary>An input value that tells "absent" apart from "given as <c>null</c>".</summary>
/// <typeparam name="T">The type of the value.</typeparam>
public readonly struct Optional<T> : IEquatable<Optional<T>>
{
    /// <summary>Creates a value that was given.</summary>
    public Optional(T? value)
    {
        Value = value;
        HasValue = true;
    }

    /// <summary>The given value; <c>default</c> when it is absent.</summary>
    public T? Value { get; }

    /// <summary>Whether the value was given, be it <c>null</c>.</summary>
    public bool HasValue { get; }

    /// <summary>Whether the value is absent.</summary>
    public bool IsEmpty => !HasValue;

    /// <summary>Wraps a value that was given.</summary>
    public static implicit operator Optional<T>(T value) => new(value);

    /// <summary>Unwraps the value.</summary>
    public static implicit operator T?(Optional<T> optional) => optional.Value;

    /// <summary>Whether both are absent, or both were given and are equal.</summary>
    public static bool operator ==(Optional<T> left, Optional<T> right) => left.Equals(right);

    /// <summary>The opposite of equality.</summary>
    public static bool operator !=(Optional<T> left, Optional<T> right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(Optional<T> other) =>
        HasValue == other.HasValue && EqualityComparer<T?>.Default.Equals(Value, other.Value);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Optional<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(HasValue, Value);

    /// <inheritdoc/>
    public override string ToString() => HasValue ? $"{Value}" : "(absent)";
}
