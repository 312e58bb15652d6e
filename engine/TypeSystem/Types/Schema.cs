using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using Cacao.Language;
using Cacao.Types.Introspection;

namespace Cacao.Types;

/// <summary>A complete, valid and immutable schema. Made by a <c>SchemaBuilder</c>.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Schema"/>
public sealed class Schema
{
    private readonly FrozenDictionary<string, NamedType> _types;
    private readonly FrozenDictionary<NamedType, ObjectType[]> _possibleTypes;
    private readonly FrozenDictionary<Type, ObjectType[]> _objectTypesByRuntimeType;
    private readonly MetaFields _metaFields;

    internal Schema(
        string? description,
        IReadOnlyList<NamedType> types,
        IReadOnlyList<DirectiveType> directiveTypes,
        ObjectType queryType,
        ObjectType? mutationType,
        ObjectType? subscriptionType,
        IReadOnlyList<DirectiveNode> directives)
    {
        Description = description;
        Types = types;
        DirectiveTypes = new MemberCollection<DirectiveType>(directiveTypes);
        QueryType = queryType;
        MutationType = mutationType;
        SubscriptionType = subscriptionType;
        Directives = directives;
        ObjectTypes = [.. types.OfType<ObjectType>()];
        _metaFields = new MetaFields(queryType, types);
        _types = types.ToFrozenDictionary(t => t.Name, StringComparer.Ordinal);
        _possibleTypes = types.Where(t => t.IsCompositeType).ToFrozenDictionary(t => t, FindPossibleTypes);
        _objectTypesByRuntimeType = ObjectTypes
            .Where(t => t.RuntimeType is not null)
            .GroupBy(t => t.RuntimeType!)
            .ToFrozenDictionary(g => g.Key, g => g.ToArray());
        for (var i = 0; i < ObjectTypes.Count; i++)
        {
            ObjectTypes[i].Index = i;
        }
    }

    /// <summary>The description in CommonMark, if there is one.</summary>
    public string? Description { get; }

    /// <summary>All types, introspection and built-in scalar types included, ordered by name.</summary>
    public IReadOnlyList<NamedType> Types { get; }

    /// <summary>The object types; the position is the type's <see cref="ObjectType.Index"/>.</summary>
    public IReadOnlyList<ObjectType> ObjectTypes { get; }

    /// <summary>All directive definitions, the built-in ones included, ordered by name.</summary>
    public MemberCollection<DirectiveType> DirectiveTypes { get; }

    /// <summary>The directives applied to the schema itself.</summary>
    public IReadOnlyList<DirectiveNode> Directives { get; }

    /// <summary>The query root.</summary>
    public ObjectType QueryType { get; }

    /// <summary>The mutation root, if there is one.</summary>
    public ObjectType? MutationType { get; }

    /// <summary>The subscription root, if there is one.</summary>
    public ObjectType? SubscriptionType { get; }

    /// <summary>The root type of a kind of operation; <c>null</c> when the schema does not support it.</summary>
    public ObjectType? GetRootType(OperationType operation) => operation switch
    {
        OperationType.Query => QueryType,
        OperationType.Mutation => MutationType,
        _ => SubscriptionType,
    };

    /// <summary>Finds a field that is there without being listed: <c>__typename</c> on every composite type, <c>__schema</c>
    /// and <c>__type</c> on the query root; <c>null</c> for any other name.</summary>
    public OutputField? FindMetaField(NamedType parentType, string name) => _metaFields.Find(parentType, name);

    /// <summary>Finds a type by name.</summary>
    public bool TryGetType(string name, [NotNullWhen(true)] out NamedType? type) => _types.TryGetValue(name, out type);

    /// <summary>Finds a type of a certain kind by name.</summary>
    public bool TryGetType<T>(string name, [NotNullWhen(true)] out T? type)
        where T : NamedType
    {
        type = _types.GetValueOrDefault(name) as T;
        return type is not null;
    }

    /// <summary>The type of that name and kind.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public T GetType<T>(string name)
        where T : NamedType =>
        TryGetType<T>(name, out var type)
            ? type
            : throw new KeyNotFoundException($"The schema has no {typeof(T).Name} named {name}.");

    /// <summary>The type that a syntax node names, wrappers included; <c>null</c> when the named type does not exist.</summary>
    public GraphQLType? TypeFromSyntax(TypeNode node)
    {
        switch (node)
        {
            case NonNullTypeNode nonNull:
                return TypeFromSyntax(nonNull.Type) is { } nullable ? new NonNullType(nullable) : null;
            case ListTypeNode list:
                return TypeFromSyntax(list.Type) is { } element ? new ListType(element) : null;
            default:
                return _types.GetValueOrDefault(((NamedTypeNode)node).Name.Value);
        }
    }

    /// <summary>The object types that a value of a composite type can have; an object type is its own only one.</summary>
    public IReadOnlyList<ObjectType> GetPossibleTypes(NamedType compositeType) =>
        _possibleTypes.TryGetValue(compositeType, out var types) ? types : [];

    /// <summary>Whether values of an abstract type can be of an object type.</summary>
    public bool IsPossibleType(NamedType abstractType, ObjectType objectType) =>
        Array.IndexOf(_possibleTypes.GetValueOrDefault(abstractType, []), objectType) >= 0;

    /// <summary>Whether a composite type is the other one or a part of it: an implementation or a union member.</summary>
    public bool IsSubType(NamedType type, NamedType superType) =>
        ReferenceEquals(type, superType)
        || superType switch
        {
            InterfaceType i => type is ComplexType complex && complex.Implements(i),
            UnionType u => type is ObjectType o && u.Types.Contains(o),
            _ => false,
        };

    /// <summary>Whether some object type is both.</summary>
    public bool DoTypesOverlap(NamedType left, NamedType right)
    {
        if (ReferenceEquals(left, right))
        {
            return true;
        }

        foreach (var candidate in GetPossibleTypes(left))
        {
            if (IsPossibleType(right, candidate))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Finds the concrete type of a runtime value: by its .NET type among the possible types, else by asking each
    /// possible type.</summary>
    public ObjectType? FindObjectType(NamedType declaredType, object value)
    {
        if (declaredType is ObjectType objectType)
        {
            return objectType;
        }

        for (var runtimeType = value.GetType(); runtimeType is not null; runtimeType = runtimeType.BaseType)
        {
            foreach (var candidate in _objectTypesByRuntimeType.GetValueOrDefault(runtimeType, []))
            {
                if (candidate.IsInstance?.Invoke(value) != false && IsPossibleType(declaredType, candidate))
                {
                    return candidate;
                }
            }
        }

        foreach (var candidate in GetPossibleTypes(declaredType))
        {
            if (candidate.IsInstance?.Invoke(value) == true)
            {
                return candidate;
            }
        }

        return null;
    }

    private ObjectType[] FindPossibleTypes(NamedType type) => type switch
    {
        ObjectType o => [o],
        UnionType u => [.. u.Types],
        _ => [.. ObjectTypes.Where(o => o.Implements((InterfaceType)type))],
    };
}
