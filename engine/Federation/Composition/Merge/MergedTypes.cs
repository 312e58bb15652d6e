using Cacao.Federation.Composition.Sources;
using Cacao.Types;

namespace Cacao.Federation.Composition.Merge;

/// <summary>A named type of the merged schema.</summary>
internal abstract class MergedType(TypeGroup group) : MergedMember(group.Name, group.Members)
{
    public TypeGroup Group { get; } = group;

    public TypeKind Kind => Group.Kind;

    public override string Coordinate => Name;

    /// <summary>Whether there is anything that clients can see; always true for scalars.</summary>
    public abstract bool HasVisibleMembers { get; }
}

internal sealed class MergedScalarType(TypeGroup group) : MergedType(group)
{
    public override bool HasVisibleMembers => true;
}

internal sealed class MergedEnumType(TypeGroup group, IReadOnlyList<MergedEnumValue> values) : MergedType(group)
{
    public IReadOnlyList<MergedEnumValue> Values { get; } = values;

    public override bool HasVisibleMembers => Values.Any(value => !value.IsInaccessible);
}

internal sealed class MergedUnionType(TypeGroup group, IReadOnlyList<TypeGroup> memberTypes) : MergedType(group)
{
    public IReadOnlyList<TypeGroup> MemberTypes { get; } = memberTypes;

    public override bool HasVisibleMembers => MemberTypes.Any(member => !member.IsInaccessible);
}

internal sealed class MergedInputObjectType(TypeGroup group, IReadOnlyList<MergedInputValue> fields)
    : MergedType(group)
{
    public IReadOnlyList<MergedInputValue> Fields { get; } = fields;

    public override bool HasVisibleMembers => Fields.Any(member => !member.IsInaccessible);
}

/// <summary>An object or interface type.</summary>
internal sealed class MergedComplexType(
    TypeGroup group, IReadOnlyList<string> interfaces, IReadOnlyList<MergedField> fields) : MergedType(group)
{
    public IReadOnlyList<string> Interfaces { get; } = interfaces;

    public IReadOnlyList<MergedField> Fields { get; } = fields;

    public override bool HasVisibleMembers => Fields.Any(member => !member.IsInaccessible);

    public MergedField? FindField(string name) => Fields.FirstOrDefault(field => field.Name == name);
}
