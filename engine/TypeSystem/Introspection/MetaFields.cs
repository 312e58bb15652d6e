using Cacao.Resolvers;

namespace Cacao.Types.Introspection;

/// <summary>The fields that every schema has without listing them: <c>__typename</c> on composite types,
/// <c>__schema</c> and <c>__type</c> on the query root.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Schema-Introspection"/>
internal sealed class MetaFields
{
    private readonly ObjectType _queryType;
    private readonly OutputField _typeName;
    private readonly OutputField _schema;
    private readonly OutputField _type;

    public MetaFields(ObjectType queryType, IReadOnlyList<NamedType> types)
    {
        var text = new NonNullType(Find(types, "String"));
        _queryType = queryType;
        _typeName = Create("__typename", text, [], static c => ResolvedValue.From(c.ObjectType.Name));
        _schema = Create(
            "__schema",
            new NonNullType(Find(types, SchemaDescription.TypeName)),
            [],
            static c => ResolvedValue.FromReference(c.Schema));
        _type = Create(
            "__type",
            Find(types, TypeDescription.TypeName),
            [new InputField("name", null, text, null, null, [], null, 0)],
            static c => c.Schema.TryGetType(c.ArgumentValue<string>("name"), out var type)
                ? ResolvedValue.FromReference(type)
                : ResolvedValue.Null);
    }

    public OutputField? Find(NamedType parentType, string name) => name switch
    {
        "__typename" when parentType.IsCompositeType => _typeName,
        "__schema" when ReferenceEquals(parentType, _queryType) => _schema,
        "__type" when ReferenceEquals(parentType, _queryType) => _type,
        _ => null,
    };

    private static NamedType Find(IReadOnlyList<NamedType> types, string name) =>
        types.First(type => type.Name == name);

    // They belong to no type's list of fields, which the index -1 stands for.
    private OutputField Create(string name, GraphQLType type, InputField[] arguments, PureFieldResolver resolver) =>
        new(_queryType, name, null, type, new MemberCollection<InputField>(arguments), null, [], -1)
        {
            PureResolver = resolver,
        };
}
