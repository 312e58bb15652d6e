using EShop.Notifications.Domain;

namespace EShop.Notifications.Types.Errors;

/// <summary>There is no template with the given id.</summary>
public sealed class TemplateNotFoundError(TemplateNotFoundException exception)
{
    /// <summary>What went wrong, for people.</summary>
    public string Message { get; } = exception.Message;
}

/// <summary>There is a template for this kind, channel and language.</summary>
public sealed class TemplateExistsError(TemplateExistsException exception)
{
    /// <summary>What went wrong, for people.</summary>
    public string Message { get; } = exception.Message;
}

/// <summary>The template breaks a rule.</summary>
public sealed class InvalidTemplateError(InvalidTemplateException exception)
{
    /// <summary>Which one, for people.</summary>
    public string Message { get; } = exception.Message;
}

/// <summary>A placeholder of the template has no value.</summary>
public sealed class MissingPlaceholderError(MissingPlaceholderException exception)
{
    /// <summary>What went wrong, for people.</summary>
    public string Message { get; } = exception.Message;

    /// <summary>The placeholder.</summary>
    public string Placeholder { get; } = exception.Placeholder;
}
