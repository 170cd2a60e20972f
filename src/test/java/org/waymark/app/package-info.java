@NullMarked
package org.waymark.app;

import org.jspecify.annotations.NullMarked;
