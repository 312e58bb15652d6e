using Microsoft.CodeAnalysis;

namespace Cacao.Generators.Analysis;

/// <summary>Tells what kind of GraphQL type a .NET type stands for.</summary>
internal static class TypeShapes
{
    private static readonly string[] s_frameworkRoots =
        ["System", "Microsoft", "Npgsql", "StackExchange", "OpenTelemetry"];

    /// <summary>Takes <c>Task</c> and <c>ValueTask</c> off a result.</summary>
    public static ITypeSymbol? UnwrapTask(ITypeSymbol type, out bool isAsync)
    {
        isAsync = type is INamedTypeSymbol { Name: "Task" or "ValueTask" } && IsIn(type, "System.Threading.Tasks");
        if (!isAsync)
        {
            return type;
        }

        return type is INamedTypeSymbol { TypeArguments.Length: 1 } task ? task.TypeArguments[0] : null;
    }

    /// <summary>Takes <c>?</c> off a type. Reference types of code without nullable context may be null.</summary>
    public static bool UnwrapNullable(ITypeSymbol type, out ITypeSymbol core)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
        {
            core = nullable.TypeArguments[0];
            return true;
        }

        core = type.WithNullableAnnotation(NullableAnnotation.NotAnnotated);
        return type.IsReferenceType && type.NullableAnnotation != NullableAnnotation.NotAnnotated;
    }

    /// <summary>The element of a list, queryable or asynchronous stream.</summary>
    public static bool TryGetElement(ITypeSymbol type, out ITypeSymbol element)
    {
        element = type;
        if (type.SpecialType == SpecialType.System_String || IsJson(type))
        {
            return false;
        }

        if (type is IArrayTypeSymbol array)
        {
            element = array.ElementType;
            return array.Rank == 1 && element.SpecialType != SpecialType.System_Byte;
        }

        if (type is not INamedTypeSymbol named || IsDictionary(named))
        {
            return false;
        }

        var sequence = IsSequence(named) ? named : named.AllInterfaces.FirstOrDefault(IsSequence);
        if (sequence is null)
        {
            return false;
        }

        element = sequence.TypeArguments[0];
        return true;
    }

    /// <summary>Whether the elements of a list arrive one after the other.</summary>
    public static bool IsAsyncStream(ITypeSymbol type) =>
        IsAsyncSequence(type) || type.AllInterfaces.Any(IsAsyncSequence);

    /// <summary>Whether a type maps keys to values, which GraphQL cannot express.</summary>
    public static bool IsDictionary(INamedTypeSymbol type) =>
        IsDictionaryInterface(type) || type.AllInterfaces.Any(IsDictionaryInterface);

    /// <summary>Whether a type is the <c>Optional</c> of the engine.</summary>
    public static bool IsOptional(ITypeSymbol type, out ITypeSymbol value)
    {
        value = type;
        if (type is INamedTypeSymbol { Name: "Optional", TypeArguments.Length: 1 } optional
            && optional.IsEngineSymbol())
        {
            value = optional.TypeArguments[0];
            return true;
        }

        return false;
    }

    /// <summary>The name of the scalar of the specification that a type is bound to.</summary>
    public static string? BuiltInScalar(ITypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_String => "String",
        SpecialType.System_Boolean => "Boolean",
        SpecialType.System_Int32 => "Int",
        SpecialType.System_Double or SpecialType.System_Single => "Float",
        _ => null,
    };

    /// <summary>Whether values of a type are leaves: the schema binds a scalar to the .NET type.</summary>
    public static bool IsScalar(ITypeSymbol type) =>
        BuiltInScalar(type) is not null
        || type.SpecialType is not SpecialType.None and not SpecialType.System_Enum and not SpecialType.System_Void
        || type is IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Byte }
        || (type is INamedTypeSymbol { TypeKind: TypeKind.Struct, IsGenericType: false } && IsFramework(type))
        || (type is { Name: "Uri" or "Version", ContainingNamespace.Name: "System" })
        || IsJson(type)
        || IsUpload(type);

    /// <summary>Whether a type stands for an uploaded file.</summary>
    public static bool IsUpload(ITypeSymbol type) => type.Name == "IFile" && type.IsEngineSymbol();

    /// <summary>Whether a type comes from the platform or from a library that knows nothing of GraphQL.</summary>
    public static bool IsFramework(ITypeSymbol type) => s_frameworkRoots.Contains(RootNamespace(type));

    /// <summary>Whether a class is, or derives from, a class or interface of that name.</summary>
    public static bool Inherits(ITypeSymbol type, string name)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (current.Name == name)
            {
                return true;
            }
        }

        return type.AllInterfaces.Any(i => i.Name == name);
    }

    /// <summary>Whether a type is an exception.</summary>
    public static bool IsException(ITypeSymbol type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (current.Name == "Exception" && IsIn(current, "System"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a type stands in exactly that namespace.</summary>
    public static bool IsIn(ITypeSymbol type, string space) => type.ContainingNamespace?.ToDisplayString() == space;

    /// <summary>Whether values of one type can be used as the other.</summary>
    public static bool IsAssignable(ITypeSymbol from, ITypeSymbol to)
    {
        for (ITypeSymbol? current = from; current is not null; current = current.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(current, to))
            {
                return true;
            }
        }

        return to.SpecialType == SpecialType.System_Object
            || from.AllInterfaces.Any(i => SymbolEqualityComparer.Default.Equals(i, to));
    }

    private static bool IsJson(ITypeSymbol type) =>
        IsIn(type, "System.Text.Json") || IsIn(type, "System.Text.Json.Nodes");

    private static string? RootNamespace(ITypeSymbol type)
    {
        var space = type.ContainingNamespace;
        while (space is { IsGlobalNamespace: false, ContainingNamespace.IsGlobalNamespace: false })
        {
            space = space.ContainingNamespace;
        }

        return space?.Name;
    }

    private static bool IsSequence(INamedTypeSymbol type) =>
        type.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T
        || IsAsyncSequence(type);

    private static bool IsAsyncSequence(ITypeSymbol type) =>
        type is INamedTypeSymbol { Name: "IAsyncEnumerable", TypeArguments.Length: 1 }
        && IsIn(type, "System.Collections.Generic");

    private static bool IsDictionaryInterface(INamedTypeSymbol type) =>
        type is { Name: "IDictionary" or "IReadOnlyDictionary", TypeArguments.Length: 2 };
}
