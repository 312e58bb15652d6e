using Cacao.Authorization;
using Cacao.Execution.Configuration;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection.Extensions;
using IAuthorizationHandler = Cacao.Authorization.IAuthorizationHandler;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds authorization to request executors.</summary>
public static class AuthorizationRequestExecutorBuilderExtensions
{
    /// <summary>Makes <c>[Authorize]</c> count: a schema that uses it is not built without this. Rules are decided by the
    /// policies of the application.</summary>
    public static IRequestExecutorBuilder AddAuthorization(this IRequestExecutorBuilder builder)
    {
        builder.Services.AddAuthorization();
        builder.Services.TryAddSingleton<PolicyCache>();
        builder.Services.TryAddTransient<IAuthorizationHandler, PolicyAuthorizationHandler>();
        if (builder.Services.Any(s => s.ServiceType == typeof(OperationRules) && Equals(s.ServiceKey, builder.Name)))
        {
            return builder;
        }

        var rules = new OperationRules();
        builder.Services.AddKeyedSingleton(builder.Name, rules);
        return builder
            .AddSchemaConvention(new NodeAuthorizationConvention())
            .AddSchemaConvention(new AuthorizationConvention(rules))
            .AddOperationGuard(_ => new AuthorizationGuard(rules));
    }

    /// <summary>Adds authorization together with policies of the application.</summary>
    public static IRequestExecutorBuilder AddAuthorization(
        this IRequestExecutorBuilder builder,
        Action<AuthorizationOptions> configure)
    {
        builder.Services.Configure(configure);
        return builder.AddAuthorization();
    }

    /// <summary>Replaces who decides on rules.</summary>
    public static IRequestExecutorBuilder AddAuthorizationHandler<T>(this IRequestExecutorBuilder builder)
        where T : class, IAuthorizationHandler
    {
        builder.Services.RemoveAll<IAuthorizationHandler>();
        builder.Services.AddScoped<IAuthorizationHandler, T>();
        return builder;
    }
}
