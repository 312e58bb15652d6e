namespace Cacao.Data;

/// <summary>A filter or sort order cannot be applied. The client sees the message and the code.</summary>
public sealed class InvalidFilterException : GraphQLException
{
    /// <summary>The code of a filter that is too large or too deep.</summary>
    public const string TooComplexCode = "FILTER_TOO_COMPLEX";

    /// <summary>The code of a filter with a field or an operation that its type does not have.</summary>
    public const string UnknownFieldCode = "FILTER_UNKNOWN_FIELD";

    /// <summary>The code of an operation with a value of a wrong type.</summary>
    public const string InvalidValueCode = "FILTER_INVALID_VALUE";

    /// <summary>The code of an operation that takes no <c>null</c> but was given it.</summary>
    public const string NullCode = "HC0026";

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What the client has to change.</param>
    /// <param name="code">The value of <c>extensions.code</c>.</param>
    public InvalidFilterException(string message, string code)
        : base(ErrorBuilder.New().SetMessage(message).SetCode(code).Build())
        => Code = code;

    /// <summary>Gets the value of <c>extensions.code</c>.</summary>
    public string Code { get; }

    internal static InvalidFilterException TooComplex(int maximum)
        => new($"A filter may hold at most {maximum} operations.", TooComplexCode);

    internal static InvalidFilterException TooDeep(int maximum)
        => new($"A filter may be at most {maximum} levels deep.", TooComplexCode);

    internal static InvalidFilterException ListTooLong(string operation, int maximum)
        => new($"`{operation}` takes at most {maximum} values.", TooComplexCode);

    internal static InvalidFilterException UnknownField(Type type, string field)
        => new($"`{field}` is no part of a filter on {type.Name}.", UnknownFieldCode);

    internal static InvalidFilterException InvalidValue(string operation, Type type)
        => new($"The value of `{operation}` does not fit {type.Name}.", InvalidValueCode);

    internal static InvalidFilterException Null(string operation)
        => new($"`{operation}` does not take null.", NullCode);
}
