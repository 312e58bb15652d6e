using System.Collections.Frozen;

namespace Cacao.Types;

/// <summary>The names of directive locations as the specification writes them.</summary>
public static class DirectiveLocationNames
{
    private static readonly (DirectiveLocations Location, string Name)[] s_all =
    [
        (DirectiveLocations.Query, "QUERY"),
        (DirectiveLocations.Mutation, "MUTATION"),
        (DirectiveLocations.Subscription, "SUBSCRIPTION"),
        (DirectiveLocations.Field, "FIELD"),
        (DirectiveLocations.FragmentDefinition, "FRAGMENT_DEFINITION"),
        (DirectiveLocations.FragmentSpread, "FRAGMENT_SPREAD"),
        (DirectiveLocations.InlineFragment, "INLINE_FRAGMENT"),
        (DirectiveLocations.VariableDefinition, "VARIABLE_DEFINITION"),
        (DirectiveLocations.Schema, "SCHEMA"),
        (DirectiveLocations.Scalar, "SCALAR"),
        (DirectiveLocations.Object, "OBJECT"),
        (DirectiveLocations.FieldDefinition, "FIELD_DEFINITION"),
        (DirectiveLocations.ArgumentDefinition, "ARGUMENT_DEFINITION"),
        (DirectiveLocations.Interface, "INTERFACE"),
        (DirectiveLocations.Union, "UNION"),
        (DirectiveLocations.Enum, "ENUM"),
        (DirectiveLocations.EnumValue, "ENUM_VALUE"),
        (DirectiveLocations.InputObject, "INPUT_OBJECT"),
        (DirectiveLocations.InputFieldDefinition, "INPUT_FIELD_DEFINITION"),
    ];

    private static readonly FrozenDictionary<string, DirectiveLocations> s_byName =
        s_all.ToFrozenDictionary(l => l.Name, l => l.Location, StringComparer.Ordinal);

    /// <summary>The location of that name, <see cref="DirectiveLocations.None"/> for an unknown one.</summary>
    public static DirectiveLocations Parse(string name) => s_byName.GetValueOrDefault(name);

    /// <summary>The name of one location.</summary>
    /// <exception cref="ArgumentException">It is none, or a combination.</exception>
    public static string ToName(DirectiveLocations location)
    {
        foreach (var (candidate, name) in s_all)
        {
            if (candidate == location)
            {
                return name;
            }
        }

        throw new ArgumentException($"{location} is not one location.", nameof(location));
    }

    /// <summary>The names of all locations in a combination, in the order of the specification.</summary>
    public static IEnumerable<string> ToNames(DirectiveLocations locations) =>
        s_all.Where(l => locations.HasFlag(l.Location)).Select(l => l.Name);
}
