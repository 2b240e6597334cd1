// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/error.h"

namespace khabar {

/// What was asked cannot be answered, by no fault of the archive: ask for something else.
class RequestError : public Error {
 public:
  using Error::Error;
};

/// The request names an article that is not there.
class UnknownArticle : public RequestError {
 public:
  using RequestError::RequestError;
};

}  // namespace khabar
