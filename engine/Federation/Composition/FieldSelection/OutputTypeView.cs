using Cacao.Federation.Composition.Merge;
using Cacao.Federation.Composition.Sources;
using Cacao.Language;
using Cacao.Types;

namespace Cacao.Federation.Composition.FieldSelection;

/// <summary>The fields that several source schemas have together, as far as the gateway can fetch them.</summary>
/// <param name="schemas">All source schemas.</param>
/// <param name="excluded">The schema whose fields do not count, or null.</param>
internal sealed class OutputTypeView(SourceSchemaSet schemas, SourceSchema? excluded)
{
    private readonly Dictionary<(string Type, string Field), OutputField?> _fields = [];

    /// <summary>Whether values of the named type have fields.</summary>
    public bool IsComposite(string typeName) =>
        schemas.FindType(typeName)?.Kind is TypeKind.Object or TypeKind.Interface or TypeKind.Union;

    public IReadOnlySet<string> PossibleTypes(string typeName) => schemas.PossibleTypes(typeName);

    /// <summary>A field's type and definitions; null when no schema that counts has it.</summary>
    public OutputField? FindField(string typeName, string fieldName)
    {
        if (!_fields.TryGetValue((typeName, fieldName), out var field))
        {
            field = Merge(typeName, fieldName);
            _fields.Add((typeName, fieldName), field);
        }

        return field;
    }

    private OutputField? Merge(string typeName, string fieldName)
    {
        var definitions = schemas.FindType(typeName)?.Kind == TypeKind.Union
            ? OfMembers(typeName, fieldName)
            : OfType(typeName, fieldName);
        return definitions.Count == 0
            ? null
            : new OutputField(
                LeastRestrictiveType.Find(schemas, [.. definitions.Select(field => field.Type)]) ?? definitions[0].Type,
                definitions);
    }

    private List<SourceField> OfType(string typeName, string fieldName) =>
    [
        .. schemas.FindType(typeName)?.Fields
            .FirstOrDefault(field => field.Name == fieldName)?.Members
            .Where(field => field.Schema != excluded) ?? [],
    ];

    // A union has a field when all of its members do.
    private List<SourceField> OfMembers(string unionName, string fieldName)
    {
        var perMember = PossibleTypes(unionName).Select(member => OfType(member, fieldName)).ToList();
        return perMember.All(definitions => definitions.Count > 0)
            ? [.. perMember.SelectMany(definitions => definitions)]
            : [];
    }

    /// <summary>A field as the schemas that count have it together.</summary>
    internal sealed record OutputField(TypeNode Type, IReadOnlyList<SourceField> Definitions)
    {
        /// <summary>Whether there are arguments to look at, which most fields do not have.</summary>
        public bool TakesArguments { get; } = Definitions.Any(field => field.Arguments.Count > 0);
    }
}
