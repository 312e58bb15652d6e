using System.Reflection;
using System.Text.Json;
using Cacao.Execution.Relay;
using Cacao.Types;
using Cacao.Types.Configuration;
using Cacao.Types.Relay;

namespace Cacao.Data;

/// <summary>Makes the input types of filters and sort keys out of entities, with the names and shapes that HotChocolate
/// gives them.</summary>
internal sealed class QueryTypes
{
    private const string SortEnum = "SortEnumType";

    private readonly SchemaConfiguration _schema;
    private readonly OperationTypes _operations;
    private readonly QueryMembers _members = new();
    private readonly Dictionary<Type, string?> _filters = [];
    private readonly Dictionary<Type, string?> _sorts = [];

    public QueryTypes(SchemaConfiguration schema, FilterOptions options)
    {
        _schema = schema;
        _operations = new OperationTypes(schema);
        Options = options with { FindMember = _members.Find, FindIdType = _members.FindIdType };
    }

    /// <summary>Reads filters and orders of these types.</summary>
    public FilterOptions Options { get; }

    /// <summary>The filter of an entity.</summary>
    /// <param name="type">The entity, or a class that describes the filter.</param>
    /// <returns>The name of the type; <c>null</c> when nothing of the entity can be filtered.</returns>
    public string? Filter(Type type)
    {
        if (_filters.TryGetValue(type, out var known))
        {
            return known;
        }

        var description = typeof(FilterInputType).IsAssignableFrom(type)
            ? ((FilterInputType)Activator.CreateInstance(type)!).Describe()
            : new QueryTypeDescription(type);
        var input = new InputObjectTypeConfiguration(description.Name ?? NameOf(description.Entity) + "FilterInput")
        {
            Description = description.Text ?? "Which items are wanted; everything that is given must hold.",
        };

        // Entities refer to each other: the name is known before the fields are.
        _filters.Add(type, input.Name);
        AddCombinations(input, description);
        var combinations = input.Fields.Count;
        AddFields(input, description, FilterField);
        return _filters[type] = AddToSchema(input, combinations);
    }

    /// <summary>The sort keys of an entity.</summary>
    /// <param name="type">The entity, or a class that describes the sort keys.</param>
    /// <returns>The name of the type; <c>null</c> when nothing of the entity can be sorted.</returns>
    public string? Sort(Type type)
    {
        if (_sorts.TryGetValue(type, out var known))
        {
            return known;
        }

        var description = typeof(SortInputType).IsAssignableFrom(type)
            ? ((SortInputType)Activator.CreateInstance(type)!).Describe()
            : new QueryTypeDescription(type);
        var input = new InputObjectTypeConfiguration(description.Name ?? NameOf(description.Entity) + "SortInput")
        {
            Description = description.Text ?? "A key that items are sorted by.",
        };
        _sorts.Add(type, input.Name);
        AddFields(input, description, SortField);
        return _sorts[type] = AddToSchema(input, 0);
    }

    private static void AddCombinations(InputObjectTypeConfiguration input, QueryTypeDescription description)
    {
        if (description.AllowsAnd)
        {
            OperationTypes.AddCombination(input, "and", "All of these must hold.");
        }

        if (description.AllowsOr)
        {
            OperationTypes.AddCombination(input, "or", "One of these must hold.");
        }
    }

    private void AddFields(
        InputObjectTypeConfiguration input,
        QueryTypeDescription description,
        Func<PropertyInfo, QueryFieldDescription, string?> typeOf)
    {
        var output = FindOutput(description.Entity);
        foreach (var member in MembersOf(description.Entity))
        {
            if (description.Find(member) is not { } field || typeOf(member, field) is not { } type)
            {
                continue;
            }

            var name = field.Name ?? NameOf(member);
            _members.Add(description.Entity, name, member);
            input.Fields.Add(new InputFieldConfiguration(name, TypeReference.Named(type))
            {
                Description = field.Text ?? output?.Fields.Find(f => f.Name == NameOf(member))?.Description,
            });
        }
    }

    private string? AddToSchema(InputObjectTypeConfiguration input, int combinations)
    {
        if (input.Fields.Count == combinations)
        {
            return null;
        }

        _schema.Add(input);
        return input.Name;
    }

    private string? FilterField(PropertyInfo member, QueryFieldDescription field)
    {
        if (IdTypeOf(member) is { } idType)
        {
            _members.AddId(member, idType);
            return _operations.Get("ID", isEnum: false);
        }

        if (LeafOf(member.PropertyType) is { } leaf)
        {
            return leaf;
        }

        if (member.PropertyType != typeof(byte[]) && FilterTypes.ElementTypeOf(member.PropertyType) is { } element)
        {
            var inner = LeafOf(element) ?? ObjectFilter(field.Type ?? element);
            return inner is null ? null : ListFilter(inner, LeafOf(element) is not null);
        }

        return ObjectFilter(field.Type ?? Nullable.GetUnderlyingType(member.PropertyType) ?? member.PropertyType);
    }

    private string? ObjectFilter(Type type) => IsObject(type) ? Filter(type) : null;

    private string? SortField(PropertyInfo member, QueryFieldDescription field)
    {
        if (LeafOf(member.PropertyType) is not null)
        {
            AddSortEnum();
            return SortEnum;
        }

        var type = field.Type ?? Nullable.GetUnderlyingType(member.PropertyType) ?? member.PropertyType;
        return IsObject(type) && FilterTypes.ElementTypeOf(type) is null ? Sort(type) : null;
    }

    private string ListFilter(string inner, bool isLeaf)
    {
        // ListStringOperationFilterInput, but ListFilterInputTypeOfReviewFilterInput.
        var name = isLeaf ? "List" + inner : "ListFilterInputTypeOf" + inner;
        if (_schema.Contains(name))
        {
            return name;
        }

        var type = new InputObjectTypeConfiguration(name) { Description = "What the elements of a list must satisfy." };
        (string Name, string Description)[] quantifiers =
        [
            ("all", "Each element satisfies it."),
            ("none", "No element satisfies it."),
            ("some", "At least one element satisfies it."),
        ];
        type.Fields.AddRange(quantifiers.Select(
            q => new InputFieldConfiguration(q.Name, TypeReference.Named(inner)) { Description = q.Description }));
        type.Fields.Add(new InputFieldConfiguration("any", TypeReference.Named("Boolean"))
        {
            Description = "Whether there is any element.",
        });
        _schema.Add(type);
        return name;
    }

    private string? LeafOf(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type.IsEnum)
        {
            return FindEnum(type) is { } enumName ? _operations.Get(enumName, isEnum: true) : null;
        }

        return FilterTypes.IsLeaf(type) && _schema.FindScalarName(type) is { } scalar
            ? _operations.Get(scalar, isEnum: false)
            : null;
    }

    // An enum that no field returns is not in the schema, and then clients have no names for its values.
    private string? FindEnum(Type type) =>
        _schema.FindOutputType(TypeReference.Runtime(type)) is EnumTypeConfiguration known ? known.Name : null;

    private bool IsObject(Type type) =>
        typeof(FilterInputType).IsAssignableFrom(type) || typeof(SortInputType).IsAssignableFrom(type)
        || (type is { IsPrimitive: false, IsEnum: false } && type != typeof(string) && type != typeof(object)
            && type.Namespace?.StartsWith("System", StringComparison.Ordinal) != true
            && _schema.FindScalarName(type) is null);

    private string? IdTypeOf(PropertyInfo member)
    {
        var output = FindOutput(member.ReflectedType!);
        var field = output?.Fields.Find(f => f.Name == NameOf(member));
        if (field?.Features.GetValueOrDefault(typeof(NodeResolverFeature)) is NodeResolverFeature node)
        {
            return node.TypeName;
        }

        return member.GetCustomAttribute<IDAttribute>(inherit: true) switch
        {
            null => null,
            { } id when id.GetType() is { IsGenericType: true } type => NameOf(type.GenericTypeArguments[0]),
            { } id => id.TypeName ?? NameOf(member.ReflectedType!),
        };
    }

    private ComplexTypeConfiguration? FindOutput(Type entity) =>
        _schema.FindOutputType(TypeReference.Runtime(entity)) as ComplexTypeConfiguration;

    private string NameOf(Type entity) => FindOutput(entity)?.Name
        ?? entity.GetCustomAttribute<GraphQLNameAttribute>()?.Name
        ?? entity.Name;

    private static string NameOf(PropertyInfo member) =>
        member.GetCustomAttribute<GraphQLNameAttribute>()?.Name ?? JsonNamingPolicy.CamelCase.ConvertName(member.Name);

    private static IEnumerable<PropertyInfo> MembersOf(Type entity) =>
        entity.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(p => p.CanRead && p.GetIndexParameters().Length == 0)
            .Where(p => p.GetCustomAttribute<GraphQLIgnoreAttribute>() is null)
            .Where(p => p.Name != "EqualityContract");

    private void AddSortEnum()
    {
        if (_schema.Contains(SortEnum))
        {
            return;
        }

        _schema.Add(new EnumTypeConfiguration(SortEnum)
        {
            Description = "The direction of a sort key.",
            RuntimeType = typeof(SortDirection),
            Values =
            {
                new EnumValueConfiguration("ASC", SortDirection.Ascending) { Description = "From low to high." },
                new EnumValueConfiguration("DESC", SortDirection.Descending) { Description = "From high to low." },
            },
        });
    }
}
