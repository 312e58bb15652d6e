using Cacao.Language;

namespace Cacao;

/// <summary>Builds an <see cref="IError"/> step by step.</summary>
public sealed class ErrorBuilder
{
    private readonly List<Location> _locations = [];
    private readonly Dictionary<string, object?> _extensions = [];
    private string? _message;
    private string? _code;
    private Path? _path;
    private Exception? _exception;

    private ErrorBuilder()
    {
    }

    /// <summary>Starts a new error.</summary>
    public static ErrorBuilder New() => new();

    /// <summary>Sets the message.</summary>
    public ErrorBuilder SetMessage(string message)
    {
        _message = message;
        return this;
    }

    /// <summary>Sets <c>extensions.code</c>.</summary>
    public ErrorBuilder SetCode(string? code)
    {
        _code = code;
        return this;
    }

    /// <summary>Sets the response path.</summary>
    public ErrorBuilder SetPath(Path? path)
    {
        _path = path;
        return this;
    }

    /// <summary>Adds a place in the request document.</summary>
    public ErrorBuilder AddLocation(Location location)
    {
        _locations.Add(location);
        return this;
    }

    /// <summary>Sets a member of <c>extensions</c>.</summary>
    public ErrorBuilder SetExtension(string key, object? value)
    {
        _extensions[key] = value;
        return this;
    }

    /// <summary>Sets the exception behind the error.</summary>
    public ErrorBuilder SetException(Exception? exception)
    {
        _exception = exception;
        return this;
    }

    /// <summary>Builds the error.</summary>
    /// <exception cref="InvalidOperationException">No message was set.</exception>
    public IError Build() => new GraphQLError(_message ?? throw new InvalidOperationException("An error needs a message."))
    {
        Code = _code,
        Path = _path,
        Locations = [.. _locations],
        Extensions = _extensions,
        Exception = _exception,
    };
}
