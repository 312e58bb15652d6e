using Cacao.Language;

namespace Cacao.Types.Configuration;

/// <summary>Names a type before the schema exists: by its GraphQL name or by its .NET type, with wrappers.</summary>
public sealed class TypeReference
{
    private TypeReference(TypeKind? wrapper, TypeReference? inner, string? name, Type? runtimeType)
    {
        Wrapper = wrapper;
        Inner = inner;
        Name = name;
        RuntimeType = runtimeType;
    }

    /// <summary><see cref="TypeKind.List"/> or <see cref="TypeKind.NonNull"/>; <c>null</c> for a named type.</summary>
    public TypeKind? Wrapper { get; }

    /// <summary>The wrapped reference.</summary>
    public TypeReference? Inner { get; }

    /// <summary>The GraphQL name of a named type.</summary>
    public string? Name { get; }

    /// <summary>The .NET type that a named type is bound to.</summary>
    public Type? RuntimeType { get; }

    /// <summary>Refers to a type by its GraphQL name.</summary>
    public static TypeReference Named(string name) => new(null, null, name, null);

    /// <summary>Refers to the type that a .NET type is bound to; input and output positions are told apart.</summary>
    public static TypeReference Runtime<T>() => new(null, null, null, typeof(T));

    /// <summary>Refers to the type that a .NET type is bound to; input and output positions are told apart.</summary>
    public static TypeReference Runtime(Type type) => new(null, null, null, type);

    /// <summary>Refers to the type that a syntax node names.</summary>
    public static TypeReference From(TypeNode node) => node switch
    {
        NonNullTypeNode nonNull => From(nonNull.Type).NonNull(),
        ListTypeNode list => From(list.Type).List(),
        _ => Named(((NamedTypeNode)node).Name.Value),
    };

    /// <summary>A list of this type.</summary>
    public TypeReference List() => new(TypeKind.List, this, null, null);

    /// <summary>This type without <c>null</c>; a non-null type stays as it is.</summary>
    public TypeReference NonNull() => Wrapper == TypeKind.NonNull ? this : new(TypeKind.NonNull, this, null, null);

    /// <inheritdoc/>
    public override string ToString() => Wrapper switch
    {
        TypeKind.List => $"[{Inner}]",
        TypeKind.NonNull => $"{Inner}!",
        _ => Name ?? RuntimeType!.ToString(),
    };
}
