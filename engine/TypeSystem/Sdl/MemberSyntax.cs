using Cacao.Language;

namespace Cacao.Types.Sdl;

/// <summary>Turns members of types into syntax.</summary>
internal sealed class MemberSyntax(SchemaPrinterOptions options)
{
    private const string DefaultReason = "No longer supported";

    public static DirectiveNode Directive(string name, string argument, string value) => new(
        new NameNode(name),
        [new ArgumentNode(new NameNode(argument), new StringValueNode(value, false))]);

    public StringValueNode? Describe(string? description) =>
        options.OmitDescriptions || string.IsNullOrEmpty(description) ? null : new StringValueNode(description, true);

    public IReadOnlyList<NamedTypeNode> ToReferences(IEnumerable<NamedType> types)
    {
        var ordered = options.SortMembers ? types.OrderBy(type => type.Name, StringComparer.Ordinal) : types;
        return [.. ordered.Select(type => new NamedTypeNode(new NameNode(type.Name)))];
    }

    public IReadOnlyList<FieldDefinitionNode> ToFields(IEnumerable<OutputField> fields) =>
    [
        .. Order(fields).Select(field => new FieldDefinitionNode(
            Describe(field.Description),
            new NameNode(field.Name),
            ToInputs(field.Arguments),
            ToReference(field.Type),
            DirectivesOf(field.DeprecationReason, field.Directives))),
    ];

    public IReadOnlyList<InputValueDefinitionNode> ToInputs(IEnumerable<InputField> fields) =>
    [
        .. Order(fields).Select(field => new InputValueDefinitionNode(
            Describe(field.Description),
            new NameNode(field.Name),
            ToReference(field.Type),
            field.DefaultValue,
            DirectivesOf(field.DeprecationReason, field.Directives))),
    ];

    public IReadOnlyList<EnumValueDefinitionNode> ToValues(IEnumerable<EnumValue> values) =>
    [
        .. Order(values).Select(value => new EnumValueDefinitionNode(
            Describe(value.Description),
            new NameNode(value.Name),
            DirectivesOf(value.DeprecationReason, value.Directives))),
    ];

    private IEnumerable<T> Order<T>(IEnumerable<T> members)
        where T : ISchemaMember =>
        options.SortMembers ? members.OrderBy(member => member.Name, StringComparer.Ordinal) : members;

    private static TypeNode ToReference(GraphQLType type) => type switch
    {
        NonNullType nonNull => new NonNullTypeNode(ToReference(nonNull.NullableType)),
        ListType list => new ListTypeNode(ToReference(list.ElementType)),
        _ => new NamedTypeNode(new NameNode(type.InnermostType.Name)),
    };

    private static IReadOnlyList<DirectiveNode> DirectivesOf(string? reason, IReadOnlyList<DirectiveNode> directives) =>
        reason switch
        {
            null => directives,
            DefaultReason => [new DirectiveNode(new NameNode("deprecated"), []), .. directives],
            _ => [Directive("deprecated", "reason", reason), .. directives],
        };
}
