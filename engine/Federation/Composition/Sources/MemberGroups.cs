using Cacao.Types;

namespace Cacao.Federation.Composition.Sources;

/// <summary>The definitions of one type in all source schemas that have it, without internal ones.</summary>
internal sealed class TypeGroup
{
    public TypeGroup(string name, IReadOnlyList<SourceType> members)
    {
        Name = name;
        Members = members;
        Fields = [.. GroupFields()];
        InputFields = [.. GroupInputFields()];
    }

    public string Name { get; }

    public IReadOnlyList<SourceType> Members { get; }

    /// <summary>The kind in the first schema; where schemas disagree a rule reports it.</summary>
    public TypeKind Kind => Members[0].Kind;

    public bool IsInaccessible => Members.Any(type => type.IsInaccessible);

    /// <summary>The output fields, without internal ones.</summary>
    public IReadOnlyList<FieldGroup> Fields { get; }

    public IReadOnlyList<InputValueGroup> InputFields { get; }

    private IEnumerable<FieldGroup> GroupFields() => Members.OfType<SourceComplexType>()
        .SelectMany(type => type.Fields)
        .Where(field => !field.IsInternal)
        .GroupBy(field => field.Name)
        .Select(group => new FieldGroup(Name, group.Key, [.. group]));

    private IEnumerable<InputValueGroup> GroupInputFields() => Members.OfType<SourceInputObjectType>()
        .SelectMany(type => type.Fields)
        .GroupBy(field => field.Name)
        .Select(group => new InputValueGroup($"{Name}.{group.Key}", group.Key, [.. group]));
}

/// <summary>The definitions of one output field in all source schemas that have it, without internal ones.</summary>
internal sealed class FieldGroup
{
    private readonly HashSet<string> _overridden;

    public FieldGroup(string typeName, string name, IReadOnlyList<SourceField> members)
    {
        TypeName = typeName;
        Name = name;
        Members = members;
        _overridden = [.. members.Select(field => field.OverrideFrom).OfType<string>()];
        Arguments =
        [
            .. members.SelectMany(field => field.Arguments)
                .GroupBy(argument => argument.Name)
                .Select(group => new InputValueGroup($"{Coordinate}({group.Key}:)", group.Key, [.. group])),
        ];
    }

    public string TypeName { get; }

    public string Name { get; }

    public string Coordinate => $"{TypeName}.{Name}";

    public IReadOnlyList<SourceField> Members { get; }

    public IReadOnlyList<InputValueGroup> Arguments { get; }

    public bool IsInaccessible => Members.Any(definition => definition.IsInaccessible);

    /// <summary>Whether the field moved from this definition's schema to another.</summary>
    public bool IsOverridden(SourceField field) => _overridden.Contains(field.Schema.Name);
}

/// <summary>The definitions of one argument or input field in all source schemas that have it.</summary>
internal sealed record InputValueGroup(string Coordinate, string Name, IReadOnlyList<SourceInputValue> Members)
{
    public bool IsInaccessible => Members.Any(value => value.IsInaccessible);
}
