using Cacao.Types.Configuration;

namespace Cacao.Data;

/// <summary>Gives fields with <c>[UseFiltering]</c> and <c>[UseSorting]</c> their arguments.</summary>
internal sealed class QueryArgumentsConvention(FilterOptions options) : ISchemaConvention
{
    public const string FilterArgument = "where";
    public const string SortArgument = "order";

    // Before the mutation conventions and before the checks of inputs, which see the arguments.
    public int Order => -200;

    public void Apply(SchemaConfiguration schema)
    {
        QueryTypes? types = null;
        foreach (var field in schema.Types.OfType<ComplexTypeConfiguration>().SelectMany(t => t.Fields).ToList())
        {
            // Each module of a schema applies the convention.
            if (field.Features.GetValueOrDefault(typeof(FieldQuery)) is FieldQuery { Options: null } query)
            {
                types ??= new QueryTypes(schema, options);
                Add(field, query, types);
            }
        }
    }

    private static void Add(FieldConfiguration field, FieldQuery query, QueryTypes types)
    {
        query.Options = types.Options;
        if (query.FilterType is { } filter && types.Filter(filter) is { } filterType)
        {
            field.Arguments.Add(new InputFieldConfiguration(FilterArgument, TypeReference.Named(filterType))
            {
                Description = "Which items are wanted.",
            });
        }

        if (query.SortType is { } sort && types.Sort(sort) is { } sortType)
        {
            field.Arguments.Add(new InputFieldConfiguration(
                SortArgument,
                TypeReference.Named(sortType).NonNull().List())
            {
                Description = "The order of the items, the most significant key first.",
            });
        }
    }
}
