using Cacao.Language;
using Cacao.Types.Configuration;

namespace Cacao.Federation.Planning;

/// <summary>Takes routing directives off a schema and, for the clients' view, the members marked <c>@inaccessible</c>.</summary>
internal sealed class RoutingConvention(bool hideInaccessible) : ISchemaConvention
{
    public const string RoutingPrefix = "source__";
    private const string InaccessibleName = "inaccessible";

    // The source schema's own business; what the gateway has to know of it is in @authenticated and @requiresScopes.
    private const string AuthorizeName = "authorize";

    public void Apply(SchemaConfiguration schema)
    {
        schema.DirectiveTypes.RemoveAll(d => IsRouting(d.Name));
        Clean(schema.Directives);
        foreach (var type in schema.Types.ToArray())
        {
            if (type.Name.StartsWith(RoutingPrefix, StringComparison.Ordinal) || IsHidden(type.Directives))
            {
                schema.Remove(type.Name);
            }
        }

        foreach (var type in schema.Types)
        {
            CleanMembers(schema, type);
            Clean(type.Directives);
        }
    }

    private void CleanMembers(SchemaConfiguration schema, TypeConfiguration type)
    {
        switch (type)
        {
            case ComplexTypeConfiguration complex:
                complex.Interfaces.RemoveAll(i => !schema.Contains(i.Name!));
                CleanFields(complex.Fields);
                break;
            case UnionTypeConfiguration union:
                union.Types.RemoveAll(t => !schema.Contains(t.Name!));
                break;
            case EnumTypeConfiguration enumeration:
                enumeration.Values.RemoveAll(v => IsHidden(v.Directives));
                enumeration.Values.ForEach(v => Clean(v.Directives));
                break;
            case InputObjectTypeConfiguration input:
                CleanInputFields(input.Fields);
                break;
        }
    }

    private void CleanFields(List<FieldConfiguration> fields)
    {
        fields.RemoveAll(f => IsHidden(f.Directives));
        foreach (var field in fields)
        {
            Clean(field.Directives);
            CleanInputFields(field.Arguments);
        }
    }

    private void CleanInputFields(List<InputFieldConfiguration> fields)
    {
        fields.RemoveAll(f => IsHidden(f.Directives));
        fields.ForEach(f => Clean(f.Directives));
    }

    private bool IsHidden(List<DirectiveNode> directives) =>
        hideInaccessible && directives.Exists(d => d.Name.Value == InaccessibleName);

    private static void Clean(List<DirectiveNode> directives) => directives.RemoveAll(d => IsRouting(d.Name.Value));

    private static bool IsRouting(string name) =>
        name.StartsWith(RoutingPrefix, StringComparison.Ordinal) || name is InaccessibleName or AuthorizeName;
}
