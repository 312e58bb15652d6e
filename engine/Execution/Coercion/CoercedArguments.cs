using Cacao.Types;

namespace Cacao.Execution.Coercion;

/// <summary>The arguments that a resolver sees, by <see cref="InputField.Index"/>.</summary>
internal sealed class CoercedArguments
{
    private readonly object?[] _values;
    private readonly bool[] _isSet;

    public CoercedArguments(int count)
    {
        _values = new object?[count];
        _isSet = new bool[count];
    }

    private CoercedArguments(IError? error, Exception? exception)
        : this(0)
    {
        Error = error;
        Exception = exception;
        IsInvalid = true;
    }

    /// <summary>The arguments of a field without any.</summary>
    public static CoercedArguments Empty { get; } = new(0);

    /// <summary>What is wrong with them: the field then fails without being resolved.</summary>
    public IError? Error { get; }

    /// <summary>What went wrong while they were coerced, not meant for the client.</summary>
    public Exception? Exception { get; }

    public bool IsInvalid { get; }

    public static CoercedArguments Invalid(IError error) => new(error, null);

    public static CoercedArguments Invalid(Exception exception) => new(null, exception);

    public bool IsSet(int index) => _isSet[index];

    public object? this[int index] => _values[index];

    public void Set(int index, object? value)
    {
        _values[index] = value;
        _isSet[index] = true;
    }
}
