namespace Cacao.Execution.InputValidation;

/// <summary>Reads the value of an input field from the object that was made of the input; a feature of its configuration.
/// Added by generated code.</summary>
public sealed class InputMember(Func<object, object?> read)
{
    /// <summary>Stands for the value of a field that was not given.</summary>
    public static object Absent { get; } = new();

    /// <summary>Reads the value; <see cref="Absent"/> when it was not given.</summary>
    public object? Read(object input) => read(input);

    /// <summary>The value of an optional member.</summary>
    public static object? Unwrap<T>(Optional<T> member) => member.HasValue ? member.Value : Absent;
}
