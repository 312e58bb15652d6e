using Cacao.AspNetCore;
using Cacao.Execution.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Configures what HTTP transports do for an executor.</summary>
public static class AspNetCoreRequestExecutorBuilderExtensions
{
    /// <summary>Sets the interceptor of HTTP requests; there is one at most.</summary>
    public static IRequestExecutorBuilder AddHttpRequestInterceptor<T>(this IRequestExecutorBuilder builder)
        where T : class, IHttpRequestInterceptor
    {
        builder.Services.RemoveAllKeyed<IHttpRequestInterceptor>(builder.Name);
        builder.Services.AddKeyedSingleton<IHttpRequestInterceptor, T>(builder.Name);
        return builder;
    }

    /// <summary>Sets the interceptor that takes part in WebSocket connections; it is a singleton.</summary>
    /// <typeparam name="T">The class; its constructor gets services of the application.</typeparam>
    public static IRequestExecutorBuilder AddSocketSessionInterceptor<T>(this IRequestExecutorBuilder builder)
        where T : class, ISocketSessionInterceptor
    {
        builder.Services.RemoveAllKeyed<ISocketSessionInterceptor>(builder.Name);
        builder.Services.AddKeyedSingleton<ISocketSessionInterceptor, T>(builder.Name);
        return builder;
    }

    /// <summary>Adds the scalar <c>Upload</c>: files of multipart requests, which resolvers get as
    /// <see cref="Cacao.Types.IFile"/>.</summary>
    public static IRequestExecutorBuilder AddUploadType(this IRequestExecutorBuilder builder) =>
        builder.ConfigureSchema(static schema => schema.AddScalar(new Cacao.Types.Scalars.UploadType()));

    /// <summary>Changes the options that endpoints of this executor start from.</summary>
    public static IRequestExecutorBuilder ModifyServerOptions(
        this IRequestExecutorBuilder builder,
        Action<GraphQLServerOptions> configure)
    {
        builder.Services.Configure(builder.Name, configure);
        return builder;
    }
}
