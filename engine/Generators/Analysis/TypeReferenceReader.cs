using Microsoft.CodeAnalysis;

namespace Cacao.Generators.Analysis;

/// <summary>Turns .NET types into type references and asks the registry for the types they name.</summary>
internal sealed class TypeReferenceReader(ReaderContext context)
{
    /// <summary>The reference to an output type as code; <c>null</c> when GraphQL cannot express the type.</summary>
    /// <param name="type">The .NET type without <c>Task</c>.</param>
    /// <param name="leaf">The GraphQL name that replaces the one of the innermost type.</param>
    public string? ReadOutput(ITypeSymbol type, string? leaf = null) => Read(type, leaf, OutputName);

    /// <summary>The reference to an input type as code; <c>null</c> when GraphQL cannot express the type.</summary>
    /// <param name="type">The .NET type.</param>
    /// <param name="leaf">The GraphQL name that replaces the one of the innermost type.</param>
    public string? ReadInput(ITypeSymbol type, string? leaf = null) =>
        TypeShapes.IsOptional(type, out var value)
            ? Nullable(Read(value, leaf, InputName))
            : Read(type, leaf, InputName);

    /// <summary>The reference to a type in SDL notation as code.</summary>
    public static string FromSyntax(string sdl)
    {
        sdl = sdl.Trim();
        if (sdl.EndsWith("!", StringComparison.Ordinal))
        {
            return FromSyntax(sdl.Substring(0, sdl.Length - 1)) + ".NonNull()";
        }

        return sdl.StartsWith("[", StringComparison.Ordinal) && sdl.EndsWith("]", StringComparison.Ordinal)
            ? FromSyntax(sdl.Substring(1, sdl.Length - 2)) + ".List()"
            : Named(sdl);
    }

    /// <summary>The reference to a type by its GraphQL name as code.</summary>
    public static string Named(string name) => $"TypeReference.Named({Code.String(name)})";

    /// <summary>The same reference without the outermost non-null.</summary>
    public static string? Nullable(string? reference)
    {
        const string suffix = ".NonNull()";
        return reference is not null && reference.EndsWith(suffix, StringComparison.Ordinal)
            ? reference.Substring(0, reference.Length - suffix.Length)
            : reference;
    }

    private static string? Read(ITypeSymbol type, string? leaf, Func<ITypeSymbol, string?> readNamed)
    {
        var isNullable = TypeShapes.UnwrapNullable(type, out var core);
        var reference = TypeShapes.TryGetElement(core, out var element)
            ? Read(element, leaf, readNamed) is { } inner ? inner + ".List()" : null
            : leaf is null ? readNamed(core) : Named(leaf);
        return reference is null || isNullable ? reference : reference + ".NonNull()";
    }

    private string? OutputName(ITypeSymbol type)
    {
        if (Scalar(type) is { } scalar)
        {
            return scalar;
        }

        return type is INamedTypeSymbol named && IsNameable(named)
            && (named.TypeKind == TypeKind.Enum || !TypeShapes.IsFramework(named))
            ? Named(context.Types.RequireOutput(named))
            : null;
    }

    private string? InputName(ITypeSymbol type)
    {
        if (Scalar(type) is { } scalar)
        {
            return scalar;
        }

        return type switch
        {
            INamedTypeSymbol { TypeKind: TypeKind.Enum } named => Named(context.Types.RequireOutput(named)),
            INamedTypeSymbol named when IsNameable(named) && !named.IsAbstract && !TypeShapes.IsFramework(named) =>
                Named(context.Types.RequireInput(named)),
            _ => null,
        };
    }

    private static string? Scalar(ITypeSymbol type)
    {
        if (TypeShapes.BuiltInScalar(type) is { } builtIn)
        {
            return Named(builtIn);
        }

        return type.TypeKind != TypeKind.Enum && TypeShapes.IsScalar(type)
            ? $"TypeReference.Runtime(typeof({Code.TypeOf(type)}))"
            : null;
    }

    private static bool IsNameable(INamedTypeSymbol type) =>
        type.TypeKind is TypeKind.Class or TypeKind.Struct or TypeKind.Interface or TypeKind.Enum
        && !type.IsTupleType
        && !type.IsUnboundGenericType
        && !TypeShapes.IsDictionary(type)
        && type.TypeArguments.All(a => a.TypeKind != TypeKind.TypeParameter);
}
