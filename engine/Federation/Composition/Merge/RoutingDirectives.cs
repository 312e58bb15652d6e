using Cacao.Federation.Composition.Sources;
using Cacao.Language;

namespace Cacao.Federation.Composition.Merge;

/// <summary>
/// The routing directives of <see cref="Supergraph"/>, made from the definitions of the source schemas.
/// </summary>
internal sealed class RoutingDirectives
{
    private readonly SourceSchemaSet _sources;
    private readonly ILookup<string, SourceLookup> _lookups;

    public RoutingDirectives(SourceSchemaSet sources)
    {
        _sources = sources;
        _lookups = sources.Schemas.SelectMany(schema => schema.Lookups).ToLookup(lookup => lookup.EntityTypeName);
    }

    /// <summary>The shapes of the input types that only hidden arguments take: the gateway fills them itself.</summary>
    public IEnumerable<DirectiveNode> ForSchema() =>
        from schema in _sources.Schemas
        from type in RoutingInputFinder.Find(schema)
        select Directive(
            SupergraphDefinitions.InputObject,
            ("schema", Text(schema.Name)),
            ("name", Text(type.Name)),
            ("fields", new ListValueNode([.. type.Fields.Select(InputField)])),
            ("oneOf", type.IsOneOf ? new BooleanValueNode(true) : null));

    public IEnumerable<DirectiveNode> ForType(MergedType type)
    {
        var schemas = type.Definitions.Select(
            source => Directive(SupergraphDefinitions.Type, ("schema", Text(source.Schema.Name))));
        return type switch
        {
            MergedComplexType complex => [.. schemas, .. Implements(complex), .. Lookups(complex)],
            MergedUnionType union => [.. schemas, .. Members(union), .. Lookups(union)],
            _ => schemas,
        };
    }

    public IEnumerable<DirectiveNode> ForField(MergedField field)
    {
        var resolvable = field.Group.Members.Where(source => !field.Group.IsOverridden(source)).ToList();
        return [.. resolvable.Select(source => Field(field, source)), .. resolvable.SelectMany(Requirements)];
    }

    public IEnumerable<DirectiveNode> ForInputValue(MergedInputValue value) => value.Group.Members.Select(
        source => Directive(
            SupergraphDefinitions.Argument,
            ("schema", Text(source.Schema.Name)),
            ("type", TypeWhenDifferent(source.Type, value.Type))));

    public IEnumerable<DirectiveNode> ForEnumValue(MergedEnumValue value) => value.Definitions.Select(
        source => Directive(SupergraphDefinitions.EnumValue, ("schema", Text(source.Schema.Name))));

    private static DirectiveNode Field(MergedField field, SourceField source) => Directive(
        SupergraphDefinitions.Field,
        ("schema", Text(source.Schema.Name)),
        ("type", TypeWhenDifferent(source.Type, field.Type)),
        ("provides", source.Provides?.Text is { } selection ? Text(selection) : null),
        ("external", source.IsResolvedElsewhere ? new BooleanValueNode(true) : null));

    private static IEnumerable<DirectiveNode> Requirements(SourceField field) =>
        from argument in field.Arguments
        where argument.Require?.Text is not null
        select Directive(
            SupergraphDefinitions.Requires,
            ("schema", Text(field.Schema.Name)),
            ("argument", Text(argument.Name)),
            ("type", Text(argument.Type.Display())),
            ("map", Text(argument.Require!.Text!)));

    private static IEnumerable<DirectiveNode> Implements(MergedComplexType type) =>
        from source in type.Group.Members.OfType<SourceComplexType>()
        from name in source.Interfaces
        where type.Interfaces.Contains(name)
        select Directive(
            SupergraphDefinitions.Implements, ("schema", Text(source.Schema.Name)), ("interface", Text(name)));

    private static IEnumerable<DirectiveNode> Members(MergedUnionType type)
    {
        var members = type.MemberTypes.Select(member => member.Name).ToHashSet();
        return
            from source in type.Group.Members.OfType<SourceUnionType>()
            from name in source.MemberTypes
            where members.Contains(name) && source.Schema.Types.Find(name) is { IsInternal: false }
            select Directive(
                SupergraphDefinitions.Member, ("schema", Text(source.Schema.Name)), ("type", Text(name)));
    }

    private IEnumerable<DirectiveNode> Lookups(MergedType type) => _lookups[type.Name].Select(
        lookup => Directive(
            SupergraphDefinitions.Lookup,
            ("schema", Text(lookup.Schema.Name)),
            ("path", lookup.Path.Count == 0 ? null : new ListValueNode([.. lookup.Path.Select(Text)])),
            ("field", Text(lookup.Field.Name)),
            ("arguments", new ListValueNode([.. lookup.Field.Arguments.Select(LookupArgument)])),
            ("internal", lookup.IsInternal ? new BooleanValueNode(true) : null)));

    private static ObjectValueNode LookupArgument(SourceInputValue argument) => Object(
        ("name", Text(argument.Name)),
        ("type", Text(argument.Type.Display())),
        ("map", Text(argument.Is?.Text ?? argument.Name)));

    private static ObjectValueNode InputField(SourceInputValue field) => field.DefaultValue is { } value
        ? Object(
            ("name", Text(field.Name)),
            ("type", Text(field.Type.Display())),
            ("default", Text(SyntaxPrinter.Print(value, indented: false))))
        : Object(("name", Text(field.Name)), ("type", Text(field.Type.Display())));

    private static StringValueNode? TypeWhenDifferent(TypeNode source, TypeNode merged) =>
        source.SameAs(merged) ? null : Text(source.Display());

    private static DirectiveNode Directive(string name, params ReadOnlySpan<(string Name, ValueNode? Value)> arguments)
    {
        var given = new List<ArgumentNode>();
        foreach (var (argument, value) in arguments)
        {
            if (value is not null)
            {
                given.Add(new ArgumentNode(new NameNode(argument), value));
            }
        }

        return new DirectiveNode(new NameNode(name), given);
    }

    private static ObjectValueNode Object(params ReadOnlySpan<(string Name, ValueNode Value)> fields)
    {
        var given = new List<ObjectFieldNode>();
        foreach (var (name, value) in fields)
        {
            given.Add(new ObjectFieldNode(new NameNode(name), value));
        }

        return new ObjectValueNode(given);
    }

    private static StringValueNode Text(string value) => new(value, block: false);
}
