using Cacao.Execution.Configuration;
using Cacao.Types.Pagination;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Configures the connections of request executors.</summary>
public static class PagingRequestExecutorBuilderExtensions
{
    /// <summary>Changes the limits and the shape of all connections of the schema.</summary>
    public static IRequestExecutorBuilder ModifyPagingOptions(
        this IRequestExecutorBuilder builder,
        Action<PagingOptions> configure)
    {
        builder.Services.Configure(builder.Name, configure);
        return builder;
    }

    /// <summary>Makes connections of the fields with <c>[UsePaging]</c>. The generated registrations call it.</summary>
    public static IRequestExecutorBuilder AddPaging(this IRequestExecutorBuilder builder) =>
        builder.ConfigureSchema((services, schema) => schema.AddConvention(
            new PagingConvention(services.GetRequiredService<IOptionsMonitor<PagingOptions>>().Get(builder.Name))));

    /// <summary>Lets resolvers take page arguments; they always can, so that this only exists for sources that call
    /// it.</summary>
    public static IRequestExecutorBuilder AddPagingArguments(this IRequestExecutorBuilder builder) => builder;
}
