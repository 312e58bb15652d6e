using Cacao.Data;
using Cacao.Execution.Configuration;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds filters, orders and projections to request executors. The generated registrations add them for the
/// attributes that a module uses; calling them again sets options, or does nothing.</summary>
public static class QueryRequestExecutorBuilderExtensions
{
    /// <summary>Makes <c>[UseFiltering]</c> count.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="options">The limits; the first call that sets any counts.</param>
    public static IRequestExecutorBuilder AddFiltering(
        this IRequestExecutorBuilder builder,
        FilterOptions? options = null)
    {
        if (options is not null)
        {
            builder.Services.AddKeyedSingleton(builder.Name, options);
        }

        return builder.ConfigureSchema((services, schema) => schema.AddConvention(
            new QueryArgumentsConvention(
                services.GetKeyedServices<FilterOptions>(builder.Name).FirstOrDefault() ?? new FilterOptions())));
    }

    /// <summary>Makes <c>[UseSorting]</c> count.</summary>
    public static IRequestExecutorBuilder AddSorting(this IRequestExecutorBuilder builder) => builder.AddFiltering();

    /// <summary>Makes <c>[UseProjection]</c> count; it always does, so that this only exists for sources that call
    /// it.</summary>
    public static IRequestExecutorBuilder AddProjections(this IRequestExecutorBuilder builder) => builder;

    /// <summary>Lets resolvers take a <see cref="QueryContext{TEntity}"/>; they always can, so that this only exists for
    /// sources that call it.</summary>
    public static IRequestExecutorBuilder AddQueryContext(this IRequestExecutorBuilder builder) => builder;
}
