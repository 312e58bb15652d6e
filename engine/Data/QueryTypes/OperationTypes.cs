using Cacao.Types.Configuration;

namespace Cacao.Data;

/// <summary>Adds the filters of leaf values: <c>StringOperationFilterInput</c> and its like.</summary>
/// <param name="schema">The schema.</param>
internal sealed class OperationTypes(SchemaConfiguration schema)
{
    private static readonly string[] s_equality = ["eq", "neq"];
    private static readonly string[] s_membership = ["in", "nin"];
    private static readonly string[] s_comparison = ["gt", "ngt", "gte", "ngte", "lt", "nlt", "lte", "nlte"];

    private static readonly string[] s_text =
        ["contains", "ncontains", "startsWith", "nstartsWith", "endsWith", "nendsWith"];

    /// <summary>The filter of a scalar or enum type.</summary>
    public string Get(string leafName, bool isEnum)
    {
        var name = NameOf(leafName) + "OperationFilterInput";
        if (!schema.Contains(name))
        {
            schema.Add(Create(name, leafName, isEnum));
        }

        return name;
    }

    private static InputObjectTypeConfiguration Create(string name, string leafName, bool isEnum)
    {
        var type = new InputObjectTypeConfiguration(name)
        {
            Description = $"What a value of the type {leafName} must satisfy; everything that is given must hold.",
        };
        if (leafName == "String")
        {
            AddCombination(type, "and", "All of these must hold.");
            AddCombination(type, "or", "One of these must hold.");
        }

        var leaf = TypeReference.Named(leafName);
        Add(type, s_equality, leaf);
        if (leafName != "Boolean")
        {
            Add(type, s_membership, leaf.List());
        }

        if (leafName == "String")
        {
            Add(type, s_text, leaf);
        }
        else if (!isEnum && leafName is not ("Boolean" or "ID" or "URL"))
        {
            Add(type, s_comparison, leaf);
        }

        return type;
    }

    /// <summary>Adds <c>and</c> or <c>or</c> to a filter.</summary>
    public static void AddCombination(InputObjectTypeConfiguration type, string name, string description) =>
        type.Fields.Add(new InputFieldConfiguration(name, TypeReference.Named(type.Name).NonNull().List())
        {
            Description = description,
        });

    private static void Add(InputObjectTypeConfiguration type, string[] operations, TypeReference value)
    {
        foreach (var operation in operations)
        {
            type.Fields.Add(new InputFieldConfiguration(operation, value));
        }
    }

    // UUID becomes Uuid, as HotChocolate names these types.
    private static string NameOf(string leafName) => leafName.All(char.IsUpper)
        ? leafName[0] + leafName[1..].ToLowerInvariant()
        : leafName;
}
