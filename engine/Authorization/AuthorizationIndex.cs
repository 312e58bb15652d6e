using Cacao.Types.Configuration;

namespace Cacao.Authorization;

/// <summary>The rules of a schema: which hold for the objects of a type, which for a field.</summary>
internal sealed class AuthorizationIndex
{
    private readonly SchemaConfiguration _schema;
    private readonly Dictionary<string, AuthorizeDirective[]> _types = new(StringComparer.Ordinal);

    public AuthorizationIndex(SchemaConfiguration schema)
    {
        _schema = schema;
        foreach (var type in schema.Types.OfType<ComplexTypeConfiguration>())
        {
            var own = AuthorizeDirective.ReadAll(type.Directives).ToArray();
            if (own.Length > 0)
            {
                _types.Add(type.Name, own);
            }
        }
    }

    /// <summary>What every object of a type must satisfy: the rules of the type and of its interfaces.</summary>
    public IReadOnlyList<AuthorizeDirective> OfType(ComplexTypeConfiguration type) =>
        [.. OwnOf(type.Name), .. InterfacesOf(type).SelectMany(i => OwnOf(i.Name))];

    /// <summary>What a caller of a field must satisfy, whatever the field returns.</summary>
    public IReadOnlyList<AuthorizeDirective> OfField(ComplexTypeConfiguration type, FieldConfiguration field)
    {
        var inherited = InterfacesOf(type).SelectMany(i => i.Fields).Where(f => f.Name == field.Name && f != field);
        return
        [
            .. IsRoot(type) ? OfType(type) : [],
            .. AuthorizeDirective.ReadAll(field.Directives),
            .. inherited.SelectMany(f => AuthorizeDirective.ReadAll(f.Directives)),
        ];
    }

    /// <summary>What everything that a field can return must satisfy. A page of objects is as guarded as they
    /// are.</summary>
    public IReadOnlyList<AuthorizeDirective> OfResult(ComplexTypeConfiguration type, FieldConfiguration field)
    {
        // A page is checked where it is asked for; its edges and nodes need no second look.
        if (PageTypes.IsPagePart(type))
        {
            return [];
        }

        var result = _schema.FindOutputType(field.Type);
        while (result is ComplexTypeConfiguration part && PageTypes.ContentOf(part) is { } content)
        {
            result = _schema.FindOutputType(content.Type);
        }

        return result is ComplexTypeConfiguration complex ? OfType(complex) : [];
    }

    /// <summary>What objects must satisfy when they turn out to be of a certain type, beyond what holds for all that the
    /// field can return.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<AuthorizeDirective>> OfPossibleTypes(FieldConfiguration field)
    {
        var rules = new Dictionary<string, IReadOnlyList<AuthorizeDirective>>(StringComparer.Ordinal);
        var result = _schema.FindOutputType(field.Type);
        var common = result is InterfaceTypeConfiguration general ? OfType(general) : [];
        foreach (var type in PossibleTypes(result))
        {
            var own = OfType(type).Where(d => !common.Contains(d)).ToArray();
            if (own.Length > 0)
            {
                rules.Add(type.Name, own);
            }
        }

        return rules;
    }

    private IEnumerable<ObjectTypeConfiguration> PossibleTypes(TypeConfiguration? type) => type switch
    {
        UnionTypeConfiguration union => union.Types.Select(_schema.FindOutputType).OfType<ObjectTypeConfiguration>(),
        InterfaceTypeConfiguration general => _schema.Types.OfType<ObjectTypeConfiguration>()
            .Where(t => InterfacesOf(t).Contains(general)),
        _ => [],
    };

    private IEnumerable<InterfaceTypeConfiguration> InterfacesOf(ComplexTypeConfiguration type) =>
        type.Interfaces.Select(_schema.FindOutputType).OfType<InterfaceTypeConfiguration>().Distinct();

    private AuthorizeDirective[] OwnOf(string typeName) => _types.GetValueOrDefault(typeName, []);

    private bool IsRoot(TypeConfiguration type) =>
        Enum.GetValues<Language.OperationType>().Any(o => _schema.GetRootTypeName(o) == type.Name);
}
