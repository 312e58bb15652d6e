namespace Cacao.DataLoading;

/// <summary>The outcome of one key of a batch.</summary>
/// <typeparam name="TValue">The type of the value.</typeparam>
public readonly record struct Result<TValue>
{
    private Result(ResultKind kind, TValue? value, Exception? error)
    {
        Kind = kind;
        Value = value;
        Error = error;
    }

    /// <summary>Gets what the result holds; <see cref="ResultKind.Undefined"/> counts as a missing value.</summary>
    public ResultKind Kind { get; }

    /// <summary>Gets the value; the default of the type when there is none.</summary>
    public TValue? Value { get; }

    /// <summary>Gets the error that concerns only this key.</summary>
    public Exception? Error { get; }

    /// <summary>Creates a result that holds a value.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The result.</returns>
    public static Result<TValue> Resolve(TValue value) => new(ResultKind.Value, value, error: null);

    /// <summary>Creates a result that holds an error.</summary>
    /// <param name="error">The error.</param>
    /// <returns>The result.</returns>
    public static Result<TValue> Reject(Exception error)
    {
        ArgumentNullException.ThrowIfNull(error);
        return new(ResultKind.Error, value: default, error);
    }

    /// <summary>Creates a result that holds a value.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator Result<TValue>(TValue value) => Resolve(value);

    /// <summary>Creates a result that holds an error.</summary>
    /// <param name="error">The error.</param>
    public static implicit operator Result<TValue>(Exception error) => Reject(error);
}
