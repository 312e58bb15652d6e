using System.Diagnostics.CodeAnalysis;

namespace Cacao.Execution.Relay;

/// <summary>The errors of global ids.</summary>
public static class NodeIdErrors
{
    /// <summary>The code of ids that were not issued by this schema.</summary>
    public const string InvalidCode = "NODE_ID_INVALID";

    /// <summary>The code of ids that belong to another type than the one asked for.</summary>
    public const string TypeMismatchCode = "NODE_ID_TYPE_MISMATCH";

    /// <summary>The code of ids whose type has no node resolver.</summary>
    public const string UnknownTypeCode = "NODE_TYPE_UNKNOWN";

    /// <summary>The code of <c>nodes</c> with more ids than are allowed.</summary>
    public const string TooManyNodesCode = "NODES_LIMIT_EXCEEDED";

    [DoesNotReturn]
    internal static void ThrowInvalid(Exception? inner = null) =>
        throw Create("The value is not a global id.", InvalidCode, inner);

    [DoesNotReturn]
    internal static void ThrowTypeMismatch(string expected, string actual) =>
        throw Create($"The id belongs to {Show(actual)}, but an id of {expected} is needed.", TypeMismatchCode);

    internal static GraphQLException InvalidText(Type type) =>
        Create($"The value is not an id: a {type.Name} is needed.", InvalidCode);

    internal static GraphQLException UnknownType(string typeName) =>
        Create($"{Show(typeName)} is not a type that can be found by its id.", UnknownTypeCode);

    internal static GraphQLException TooManyNodes(int count, int limit) =>
        Create($"{count} nodes were asked for, but at most {limit} are allowed at once.", TooManyNodesCode);

    private static GraphQLException Create(string message, string code, Exception? inner = null) =>
        new([ErrorBuilder.New().SetMessage(message).SetCode(code).SetException(inner).Build()]);

    // The name comes from the client.
    private static string Show(string typeName) => typeName.Length <= 100 ? typeName : typeName[..100] + "…";
}
