using Cacao.AspNetCore;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Goes on configuring a GraphQL endpoint.</summary>
public sealed class GraphQLEndpointConventionBuilder : IEndpointConventionBuilder
{
    private readonly IEndpointConventionBuilder _conventions;
    private readonly GraphQLServerOptions _options;

    internal GraphQLEndpointConventionBuilder(IEndpointConventionBuilder conventions, GraphQLServerOptions options)
    {
        _conventions = conventions;
        _options = options;
    }

    /// <summary>Changes the options of this endpoint.</summary>
    public GraphQLEndpointConventionBuilder WithOptions(Action<GraphQLServerOptions> configure)
    {
        configure(_options);
        return this;
    }

    /// <inheritdoc/>
    public void Add(Action<EndpointBuilder> convention) => _conventions.Add(convention);

    /// <inheritdoc/>
    public void Finally(Action<EndpointBuilder> finalConvention) => _conventions.Finally(finalConvention);
}
